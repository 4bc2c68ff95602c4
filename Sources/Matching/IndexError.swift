/// Why an index file could not be used or written.
public struct IndexError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong, to switch on.
    public enum Code: String, Sendable {
        /// The file is not there or cannot be read.
        case unreadable
        /// The file was written in another format version.
        case otherVersion = "other-version"
        /// The contents contradict themselves or their checksum.
        case damaged
        /// The file could not be written.
        case unwritable
    }

    /// What went wrong.
    public let code: Code
    /// The index file.
    public let file: String
    /// What is wrong and what to do.
    public let message: String

    /// Makes an error.
    public init(_ code: Code, file: String, message: String) {
        self.code = code
        self.file = file
        self.message = message
    }

    /// `FILE: message`.
    public var description: String { "\(file): \(message)" }
}
