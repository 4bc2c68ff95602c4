/// Reads a delimited table whose first row names the columns.
public struct TableReader: ~Copyable {
    /// One row with its cells by column name.
    public struct Row: Sendable {
        /// Where the row begins.
        public let place: TextPlace
        let columns: [String: Int]
        let cells: [String]

        /// The line on which the row begins, from 1.
        public var line: Int { place.line }

        /// The cell in a column; `nil` when the table has no such column or the cell is empty.
        public subscript(column: String) -> String? {
            guard let index = columns[column], index < cells.count, !cells[index].isEmpty else { return nil }
            return cells[index]
        }
    }

    private var rows: DelimitedReader
    private let indexes: [String: Int]
    /// The column names, in order; a name may be empty.
    public let columns: [String]
    /// Where the header row begins.
    public let headerPlace: TextPlace

    /// Opens a table and reads its header row.
    public init(path: String, dialect: DelimitedReader.Dialect) throws(ExchangeError) {
        var rows = try DelimitedReader(path: path, dialect: dialect)
        guard let header = try rows.next() else {
            throw ExchangeError(
                .empty, file: path, place: TextPlace(line: 1, column: 1, byte: 0),
                message: "The table is empty. Give it a first row that names the columns.")
        }
        var indexes: [String: Int] = [:]
        for (index, name) in header.cells.enumerated() where !name.isEmpty {
            guard indexes.updateValue(index, forKey: name) == nil else {
                throw ExchangeError(
                    .badTable, file: path, place: header.place,
                    message: "Two columns are named \"\(name)\". Give each column a name of its own.")
            }
        }
        self.rows = rows
        self.indexes = indexes
        columns = header.cells
        headerPlace = header.place
    }

    /// The file as the caller named it.
    public var path: String { rows.path }

    /// The next row; `nil` after the last one.
    ///
    /// Empty cells beyond the last column, which spreadsheets write, do not count.
    public mutating func next() throws(ExchangeError) -> Row? {
        guard let row = try rows.next() else { return nil }
        guard row.cells.dropFirst(columns.count).allSatisfy(\.isEmpty) else {
            throw ExchangeError(
                .badTable, file: path, place: row.place,
                message: """
                    The row has \(row.cells.count) cells, but the table has \(columns.count) columns. \
                    Take the surplus cells out or name their columns.
                    """)
        }
        return Row(place: row.place, columns: indexes, cells: row.cells)
    }
}
