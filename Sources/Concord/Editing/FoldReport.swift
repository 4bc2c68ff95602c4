/// What folding the logged changes of a memory into its TMX file did.
public struct FoldReport: Sendable, Hashable {
    /// The name of the memory.
    public let memory: String
    /// Units that are new in the file.
    public var added = 0
    /// Units of the file that were replaced.
    public var replaced = 0
    /// Units of the file that were removed.
    public var removed = 0
    /// Added units that the file had already, word for word.
    public var duplicate = 0
    /// The names of units that another program changed meanwhile: both versions are in the file, the logged one with the
    /// property `x-concord-conflict`.
    public var conflicts: [String] = []
}
