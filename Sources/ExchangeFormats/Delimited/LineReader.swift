/// Reads a text file line by line in constant memory: UTF-8, or UTF-16 with a byte-order mark. Blank lines count.
public struct LineReader: ~Copyable {
    private var input: UTF8Input
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var line = 0
    /// Where the line begins that was read last.
    private(set) var place = TextPlace(line: 0, column: 1, byte: 0)
    private var nextByte = 0

    /// Opens a file.
    public init(path: String) throws(ExchangeError) {
        try self.init(path: path, encodingFrom: .byteOrderMark)
    }

    init(path: String, encodingFrom source: TextEncoding.Source) throws(ExchangeError) {
        input = try UTF8Input(path: path, encodingFrom: source)
    }

    /// The file as the caller named it.
    var path: String { input.path }

    /// The encoding problem of the file, when it declares another encoding than it has.
    var encodingProblem: ReadingProblem? { input.encodingProblem }

    /// The next line without its line end; `nil` after the last one.
    public mutating func next() throws(ExchangeError) -> String? {
        var end = position
        while true {
            if let newline = buffer[end...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { position = newline + 1 }
                return try text(buffer[position..<newline])
            }
            end = buffer.count - position
            guard try refill() else { break }
        }
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return try text(buffer[position...])
    }

    private mutating func refill() throws(ExchangeError) -> Bool {
        guard !isAtEnd else { return false }
        buffer.removeSubrange(..<position)
        position = 0
        let chunk = try input.withNextChunk { Array($0) }
        isAtEnd = chunk.isEmpty
        buffer += chunk
        return !isAtEnd
    }

    private mutating func text(_ bytes: ArraySlice<UInt8>) throws(ExchangeError) -> String {
        line += 1
        place = TextPlace(line: line, column: 1, byte: nextByte)
        nextByte += bytes.count + 1
        let bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ExchangeError(
                .invalidBytes, file: input.path, place: TextPlace(line: line, column: 1, byte: 0),
                message: "The line has bytes that are not UTF-8. Save the file as UTF-8.")
        }
        return text
    }
}
