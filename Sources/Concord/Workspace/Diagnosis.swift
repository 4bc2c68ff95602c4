/// What an examination of a workspace found.
public struct Diagnosis: Sendable {
    /// Something that should be mended.
    public struct Complaint: Sendable, Hashable {
        /// How bad it is.
        public enum Severity: String, Sendable {
            /// An asset or part of it cannot be used.
            case error
            /// Everything can be used, but somebody should look.
            case warning
        }

        /// How bad it is.
        public let severity: Severity
        /// The file it concerns, by its path from the workspace where it lies there.
        public let file: String
        /// What is wrong and how to mend it.
        public let message: String
    }

    /// The folder of the workspace.
    public let path: String
    /// The folder of the indexes.
    public let indexPath: String
    /// How many files were read to their end.
    public internal(set) var fileCount = 0
    /// How many index files were compared with their checksums.
    public internal(set) var indexCount = 0
    /// What should be mended, in the order of the files.
    public internal(set) var complaints: [Complaint] = []
}
