/// Where a term stands in its glossary.
public struct TermPlace: Sendable, Hashable, Comparable {
    /// The place of the concept in the glossary, from 0.
    public let concept: Int
    /// The place of the language section in the concept, from 0.
    public let section: Int
    /// The place of the term in the section, from 0.
    public let term: Int

    /// The order of the file.
    public static func < (one: TermPlace, other: TermPlace) -> Bool {
        (one.concept, one.section, one.term) < (other.concept, other.section, other.term)
    }
}
