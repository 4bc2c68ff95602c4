/// Why something on disk could not be found, read or changed: the fact, the file and the way out.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong, to switch on.
    public enum Code: String, Sendable {
        /// No workspace was found.
        case noWorkspace = "no-workspace"
        /// A file or folder could not be read.
        case unreadable
        /// A file or folder could not be written.
        case unwritable
        /// The name is no name for an asset.
        case badName = "bad-name"
        /// The file was written by a newer version.
        case otherVersion = "other-version"
        /// Another program changed the file meanwhile.
        case changedMeanwhile = "changed-meanwhile"
    }

    /// What went wrong.
    public let code: Code
    /// The file or folder.
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
