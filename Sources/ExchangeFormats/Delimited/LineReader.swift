/// Reads a text file line by line: UTF-8, or UTF-16 with a byte-order mark.
///
/// Memory grows with the longest line only. Blank lines count.
public struct LineReader: ~Copyable {
    private var input: UTF8Input
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var line = 0
    /// Where the line begins that was read last.
    private(set) var place = TextPlace(line: 0, column: 1, byte: 0)
    private var nextByte = 0
    private let limit: Int
    // How many bytes of the line stay when it is too large.
    private var kept: Int?
    // How many bytes of it are no longer in the buffer.
    private var omitted = 0
    /// Whether the line that was read last is larger than the limit, so that only its beginning was handed out.
    private(set) var size = UnitSize.usual

    /// Opens a file.
    public init(path: String) throws(ExchangeError) {
        try self.init(path: path, encodingFrom: .byteOrderMark, limit: .max)
    }

    /// Opens a file; only the first 64 KiB are handed out of a line that is longer than the limit.
    init(path: String, encodingFrom source: TextEncoding.Source, limit: Int) throws(ExchangeError) {
        self.limit = limit
        input = try UTF8Input(path: path, encodingFrom: source)
    }

    /// The file as the caller named it.
    var path: String { input.path }

    /// The encoding problem of the file, when it declares another encoding than it has.
    var encodingProblem: ReadingProblem? { input.encodingProblem }

    /// The next line without its line end; `nil` after the last one.
    public mutating func next() throws(ExchangeError) -> String? {
        var searched = position
        while true {
            if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { position = newline + 1 }
                return text(buffer[position..<newline])
            }
            searched = buffer.count - position
            if searched > limit || kept != nil { searched = omitSurplus() }
            guard try refill() else { break }
        }
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return text(buffer[position...])
    }

    // Takes out of the buffer what is not kept of the line, which goes to the buffer's end; returns how much is kept.
    private mutating func omitSurplus() -> Int {
        var end = position + (kept ?? 1 << 16)
        // The cut must not go through a character.
        while kept == nil, buffer[end] & 0xC0 == 0x80 { end -= 1 }
        omitted += buffer.count - end
        buffer.removeSubrange(end...)
        kept = end - position
        return end - position
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
    private mutating func text(_ bytes: ArraySlice<UInt8>) -> String {
        line += 1
        place = TextPlace(line: line, column: 1, byte: nextByte)
        nextByte += omitted + bytes.count + 1
        omitted = 0
        size = kept == nil ? .usual : .tooLarge
        let bytes = bytes.prefix(kept.take() ?? bytes.count)
        return String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }
}
