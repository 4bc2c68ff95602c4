/// What a term index says of its glossary at a glance.
public struct GlossarySummary: Sendable, Hashable {
    /// The number of concepts.
    public var conceptCount: Int
    /// The number of terms by language tag.
    public var termCounts: [String: Int]
}
