public import LanguageAssets
public import TextAnalysis

/// A concept that has the term that was looked up, with its equivalents.
public struct TermHit: Sendable {
    /// A term with its language.
    public struct Term: Sendable, Hashable {
        /// The term as the glossary has it.
        public let text: String
        /// Its language.
        public let language: LanguageTag
        /// Whether it is to be used; a term without a status counts as admitted.
        public let status: AdministrativeStatus
        /// The comments on the term, joined.
        public let note: String?
    }

    /// The name of the glossary.
    public let glossary: String
    /// The concept.
    public let concept: ConceptEntry
    /// The term that was found.
    public let matched: Term
    /// The tightest rung on which the query and the term are the same.
    public let rung: KeyRung
    /// What differs between them.
    public let reasons: [MatchReason]
    /// 100 for the same text, less the looser the rung.
    public let score: Int
    /// The terms in the languages asked for: nearest language first, preferred before admitted before deprecated.
    public let equivalents: [Term]
}
