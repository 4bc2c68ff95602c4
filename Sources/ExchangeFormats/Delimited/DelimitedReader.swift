/// Reads a table of delimited text row by row in constant memory: UTF-8, or UTF-16 with a byte-order mark.
public struct DelimitedReader: ~Copyable {
    /// How cells are set apart.
    public enum Dialect: Sendable {
        /// Tabs between cells; quotes are ordinary characters (IANA text/tab-separated-values).
        case tabSeparated
        /// Commas between cells, quotes around cells that need them (RFC 4180).
        ///
        /// A quote that does not stand at the beginning of a cell is an ordinary character.
        case commaSeparated
    }

    /// One row.
    public struct Row: Sendable, Hashable {
        /// Where the row begins.
        public var place: TextPlace
        /// The cells, in order.
        public var cells: [String]
    }

    private var input: UTF8Input
    private let dialect: Dialect
    private var buffer: [UInt8] = []
    private var position = 0
    private var place = TextPlace(line: 1, column: 1, byte: 0)

    /// Opens a file.
    public init(path: String, dialect: Dialect) throws(ExchangeError) {
        input = try UTF8Input(path: path, encodingFrom: .byteOrderMark)
        self.dialect = dialect
    }

    /// The file as the caller named it.
    public var path: String { input.path }

    /// The next row that is not blank; `nil` after the last one.
    public mutating func next() throws(ExchangeError) -> Row? {
        var scanner = RowScanner(dialect: dialect, place: place)
        while let byte = try nextByte() {
            guard scanner.take(byte, at: place) else { continue }
            if let row = scanner.row() { return row }
            scanner = RowScanner(dialect: dialect, place: place)
        }
        if let opened = scanner.openQuote {
            throw ExchangeError(
                .badTable, file: path, place: opened,
                message: "The quote that opens here is never closed. Close it, or write quotes inside a cell twice.")
        }
        return scanner.row()
    }

    // The place is that behind the byte.
    private mutating func nextByte() throws(ExchangeError) -> UInt8? {
        if position == buffer.count {
            buffer = try input.withNextChunk { Array($0) }
            position = 0
            if buffer.isEmpty { return nil }
        }
        let byte = buffer[position]
        position += 1
        place.advance(over: byte)
        return byte
    }
}
