public import LanguageAssets

/// A stretch of text in which terms of the glossaries were recognized.
///
/// Several terms with the same stretch mean that the text is ambiguous; none of them is preferred.
public struct TermOccurrence: Sendable {
    /// One recognized term.
    public struct Term: Sendable {
        /// The index of the glossary among those given to the recognizer.
        public let glossary: Int
        /// The concept.
        public let concept: ConceptEntry
        /// The term as the glossary has it.
        public let term: TermSection
        /// How the term may be found.
        public let matching: TermMatching
    }

    /// Where it stands, in UTF-8 offsets of the raw text.
    public let range: Range<Int>
    /// The terms that were recognized there.
    public let terms: [Term]
}
