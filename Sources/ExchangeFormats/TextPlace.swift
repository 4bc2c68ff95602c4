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
}
