/// What happened to one unit between two versions of a memory.
public struct UnitDifference: Sendable, Hashable {
    /// What happened.
    public enum Kind: String, Sendable, CaseIterable {
        /// Only the new version has it.
        case added
        /// Only the old version has it.
        case removed
        /// Both have it, with other content.
        case changed
    }

    /// What happened.
    public let kind: Kind
    /// The name of the unit: its tuid where that is unique in both files, else `~` and the hash of its content (of the
    /// new one, if it changed).
    public let unit: String
    /// The tuid as it stands.
    public let tuid: String?
    /// What changed; for an added unit everything it has, for a removed one everything it had.
    public let changes: [ContentChange]
}
