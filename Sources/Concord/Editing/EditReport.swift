/// What became of a change of a single unit.
///
/// It is durable when the report is there.
public struct EditReport: Sendable, Hashable {
    /// Where the change lies.
    public enum Storage: String, Sendable {
        /// In the TMX file.
        case folded
        /// In the change log, until a checkpoint.
        case logged
    }

    /// The name of the memory.
    public let memory: String
    /// The name of the unit; after an edit its new name, when it is named by its content.
    public let unit: String
    /// Where the change lies.
    public let storage: Storage
}
