public import LanguageAssets

/// A concept entry as it stands in a file, with its place and what is wrong with it.
public struct PositionedConcept: Sendable {
    /// The entry, without the terms that had to be skipped; without terms it is not usable.
    public var entry: ConceptEntry
    /// Where the entry begins.
    public var place: TextPlace
    /// What is wrong with it.
    public var problems: [ReadingProblem]
}
