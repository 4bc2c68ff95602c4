/// What a three-way merge did.
public struct MergeReport: Sendable, Hashable {
    /// How many units of the result came from where.
    public struct Counts: Sendable, Hashable {
        /// Units of the result, both versions of those in conflict counted.
        public var written = 0
        /// Units that only ours added or changed.
        public var fromOurs = 0
        /// Units that only theirs added or changed.
        public var fromTheirs = 0
        /// Units that both changed, in different parts, and that are one now.
        public var combined = 0
        /// Units of the base that one side removed, or both.
        public var removed = 0
        /// Units in conflict.
        public var conflicting = 0
    }

    /// Where the units came from.
    public internal(set) var counts = Counts()
    /// What somebody has to decide, in the order of the result; the header first.
    public internal(set) var conflicts: [MergeConflict] = []

    /// Whether nothing is left to decide.
    public var isClean: Bool { conflicts.isEmpty }
}
