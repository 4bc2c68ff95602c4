/// Reads a text file line by line: UTF-8, or UTF-16 with a byte-order mark.
///
/// Memory grows with the longest line only. Blank lines count.
public struct LineReader: ~Copyable {
    private var input: UTF8Input
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// Opens a file.
    public init(path: String) throws(ExchangeError) {
        input = try UTF8Input(path: path, encodingFrom: .byteOrderMark)
    }

    /// The next line without its line end; `nil` after the last one.
    public mutating func next() throws(ExchangeError) -> String? {
        var searched = position
        while true {
            if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { position = newline + 1 }
                return Self.text(buffer[position..<newline])
            }
            searched = buffer.count - position
            guard try refill() else { break }
        }
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return Self.text(buffer[position...])
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

    // The input is valid UTF-8, so nothing is repaired here.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }
}
