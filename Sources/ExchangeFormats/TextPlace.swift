/// A place in a file.
public struct TextPlace: Sendable, Hashable {
    /// The line, from 1.
    public var line: Int
    /// The column in characters, from 1.
    public var column: Int
    /// The offset in bytes from 0, in the UTF-8 form of the text; a byte-order mark does not count.
    public var byte: Int

    /// Makes a place.
    public init(line: Int, column: Int, byte: Int) {
        self.line = line
        self.column = column
        self.byte = byte
    }

    /// Moves behind one byte of UTF-8.
    mutating func advance(over next: UInt8) {
        byte += 1
        if next == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if next & 0xC0 != 0x80 {
            column += 1
        }
    }

    /// Moves behind a piece of UTF-8 that begins here.
    mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
        // Three passes without branches are faster than one with them.
        let newlines = bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        var lastLine = bytes[...]
        if newlines > 0, let newline = bytes.lastIndex(of: UInt8(ascii: "\n")) {
            line += newlines
            column = 1
            lastLine = bytes[(newline + 1)...]
        }
        column += lastLine.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
        byte += bytes.count
    }
}
