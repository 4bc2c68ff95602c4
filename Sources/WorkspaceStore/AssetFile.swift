/// A file of a workspace that holds language assets.
public struct AssetFile: Sendable, Hashable {
    /// What the file is for.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// A translation memory: TMX.
        case memory
        /// A glossary: TBX, or a table.
        case glossary
        /// The matching rules of the glossaries' terms.
        case matchingRules = "matching-rules"
    }

    /// The format of the file, by its extension.
    public enum Format: String, Sendable, Hashable {
        /// Translation Memory eXchange.
        case tmx
        /// TermBase eXchange.
        case tbx
        /// A table with tabs between cells.
        case tsv
        /// A table with commas between cells.
        case csv
    }

    /// What the file is for.
    public let kind: Kind
    /// The format of the file.
    public let format: Format
    /// The name of the asset: the file name without its extension.
    public let name: String
    /// The path from the workspace, such as `TMX/dialogue.tmx`.
    public let relativePath: String
    /// The whole path.
    public let path: String
}
