/// What a workspace holds, and whether its indexes are up to date.
public struct WorkspaceStatus: Sendable {
    /// Whether the index of an asset answers for its file as it is now.
    public enum Freshness: String, Sendable {
        /// It does.
        case fresh
        /// The file has changed, or there is no index; the next question brings it up to date.
        case stale
    }

    /// One memory or glossary.
    public struct Asset: Sendable {
        /// The name of the asset.
        public let name: String
        /// The path from the workspace.
        public let path: String
        /// The size of the file in bytes.
        public let bytes: Int
        /// Whether its index is up to date.
        public let index: Freshness
        /// The number of units or concepts; `nil` while the index is stale.
        public let entryCount: Int?
        /// The number of segments or terms by language tag; `nil` while the index is stale.
        public let languages: [String: Int]?
        /// The number of logged changes that are not yet folded into the file.
        public let unfoldedChanges: Int
    }

    /// The folder of the workspace.
    public let path: String
    /// The memories, by name.
    public let memories: [Asset]
    /// The glossaries, by name.
    public let glossaries: [Asset]
}
