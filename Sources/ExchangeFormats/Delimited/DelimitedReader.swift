/// Reads a table of delimited text row by row in constant memory: UTF-8, or UTF-16 with a byte-order mark.
public struct DelimitedReader: ~Copyable {
    /// How cells are set apart.
    public enum Dialect: Sendable {
        /// Tabs between cells; quotes are ordinary characters (IANA text/tab-separated-values).
        case tabSeparated
        /// Commas between cells, quotes around cells that need them (RFC 4180).
        case commaSeparated
    }

    /// One row.
    public struct Row: Sendable, Hashable {
        /// The line on which the row begins, from 1.
        public var line: Int
        /// The cells, in order.
        public var cells: [String]
    }

    private var input: UTF8Input
    private let dialect: Dialect
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var line = 1

    /// Opens a file.
    public init(path: String, dialect: Dialect) throws(ExchangeError) {
        input = try UTF8Input(path: path, encodingFrom: .byteOrderMark)
        self.dialect = dialect
    }

    /// The file as the caller named it.
    public var path: String { input.path }

    /// The next row that is not blank; `nil` after the last one.
    public mutating func next() throws(ExchangeError) -> Row? {
        while true {
            let start = line
            guard let record = try nextRecord() else { return nil }
            if record.isEmpty { continue }
            let cells =
                switch dialect {
                case .tabSeparated: record.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                case .commaSeparated: Self.unquoted(record)
                }
            return Row(line: start, cells: try strings(cells, line: start))
        }
    }

    private func strings(_ cells: [ArraySlice<UInt8>], line: Int) throws(ExchangeError) -> [String] {
        var result: [String] = []
        var offset = 0
        for cell in cells {
            guard let text = String(validating: cell, as: UTF8.self) else {
                throw ExchangeError(
                    .invalidBytes, file: path, place: TextPlace(line: line, column: offset + 1, byte: 0),
                    message: "The cell that begins here has bytes that are not UTF-8. Save the file as UTF-8.")
            }
            result.append(text)
            offset += text.unicodeScalars.count + 1
        }
        return result
    }

    // The bytes of one row without its line end. In comma-separated text a quoted line end belongs to the cell.
    private mutating func nextRecord() throws(ExchangeError) -> ArraySlice<UInt8>? {
        var end = position
        var isQuoted = false
        while true {
            if end == buffer.count, try !refill(keeping: &end) {
                guard position < buffer.count else { return nil }
                defer { position = buffer.count }
                return Self.withoutReturn(buffer[position...])
            }
            let byte = buffer[end]
            if byte == UInt8(ascii: "\""), dialect == .commaSeparated { isQuoted.toggle() }
            if byte == UInt8(ascii: "\n") {
                line += 1
                if !isQuoted { break }
            }
            end += 1
        }
        defer { position = end + 1 }
        return Self.withoutReturn(buffer[position..<end])
    }

    private mutating func refill(keeping end: inout Int) throws(ExchangeError) -> Bool {
        guard !isAtEnd else { return false }
        buffer.removeSubrange(..<position)
        end -= position
        position = 0
        let chunk = try input.withNextChunk { Array($0) }
        isAtEnd = chunk.isEmpty
        buffer += chunk
        return !isAtEnd
    }

    private static func withoutReturn(_ record: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        record.last == UInt8(ascii: "\r") ? record.dropLast() : record
    }

    private static func unquoted(_ record: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var cells: [ArraySlice<UInt8>] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var index = record.startIndex
        while index < record.endIndex {
            let byte = record[index]
            if byte == UInt8(ascii: "\"") {
                let isEscaped = isQuoted && record.index(after: index) < record.endIndex && record[index + 1] == byte
                if isEscaped {
                    cell.append(byte)
                    index += 1
                } else {
                    isQuoted.toggle()
                }
            } else if byte == UInt8(ascii: ","), !isQuoted {
                cells.append(cell[...])
                cell = []
            } else {
                cell.append(byte)
            }
            index += 1
        }
        return cells + [cell[...]]
    }
}
