/// Reads a delimited table whose first row names the columns.
public struct TableReader: ~Copyable {
    /// One row with its cells by column name.
    public struct Row: Sendable {
        /// The line on which the row begins, from 1.
        public let line: Int
        let columns: [String: Int]
        let cells: [String]

        /// The cell in a column; `nil` when the table has no such column or the cell is empty.
        public subscript(column: String) -> String? {
            guard let index = columns[column], index < cells.count, !cells[index].isEmpty else { return nil }
            return cells[index]
        }
    }

    private var rows: DelimitedReader
    private let indexes: [String: Int]
    /// The column names, in order.
    public let columns: [String]

    /// Opens a table and reads its header row.
    public init(path: String, dialect: DelimitedReader.Dialect) throws(ExchangeError) {
        var rows = try DelimitedReader(path: path, dialect: dialect)
        guard let header = try rows.next() else {
            throw ExchangeError(
                .empty, file: path, place: TextPlace(line: 1, column: 1, byte: 0),
                message: "The table is empty. Give it a first row that names the columns.")
        }
        var indexes: [String: Int] = [:]
        for (index, name) in header.cells.enumerated() {
            guard indexes.updateValue(index, forKey: name) == nil else {
                throw ExchangeError(
                    .badTable, file: path, place: TextPlace(line: header.line, column: 1, byte: 0),
                    message: "Two columns are named \"\(name)\". Give each column a name of its own.")
            }
        }
        self.rows = rows
        self.indexes = indexes
        columns = header.cells
    }

    /// The next row; `nil` after the last one.
    public mutating func next() throws(ExchangeError) -> Row? {
        guard let row = try rows.next() else { return nil }
        guard row.cells.count <= columns.count else {
            throw ExchangeError(
                .badTable, file: rows.path, place: TextPlace(line: row.line, column: 1, byte: 0),
                message: """
                    The row has \(row.cells.count) cells, but the table has \(columns.count) columns. \
                    Take the surplus cells out or name their columns.
                    """)
        }
        return Row(line: row.line, columns: indexes, cells: row.cells)
    }
}
