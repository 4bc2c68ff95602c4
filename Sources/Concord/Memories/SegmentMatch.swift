public import LanguageAssets

/// A translation from a memory for a segment, with its score and why it is not higher.
public struct SegmentMatch: Sendable {
    /// How a match came about.
    public enum Kind: String, Sendable {
        /// The same text with the same codes.
        case exact
        /// Nearly the same text.
        case fuzzy
    }

    /// What lowered the score, or what should be known.
    public struct Reason: Sendable, Hashable {
        /// What it is.
        public enum Code: String, Sendable {
            /// Punctuation, width, quote or dash style, kind of space.
            case typography
            /// Inline codes are missing, added or in another order.
            case codes
            /// The asked source is not the unit's own source language.
            case direction
            /// Another match of 100 or above has another translation.
            case ambiguous
        }

        /// What it is.
        public let code: Code
        /// The points that it costs: zero or negative.
        public let points: Int
    }

    /// Another place where the same source and target stand.
    public struct Place: Sendable, Hashable {
        /// The name of the memory.
        public let memory: String
        /// The name of the unit in it.
        public let unit: String
    }

    /// From 0 to 100, after penalties.
    public var score: Int
    /// From 0 to 100, before penalties.
    public let base: Int
    /// How the match came about.
    public let kind: Kind
    /// The source text of the unit, without codes.
    public let source: String
    /// The translation, without codes.
    public let target: String
    /// Where it stands.
    public let place: Place
    /// The attribute as it stands; not necessarily unique.
    public let tuid: String?
    /// The language of the source text.
    public let sourceLanguage: LanguageTag
    /// The language of the translation.
    public let targetLanguage: LanguageTag
    /// What lowered the score, and what should be known.
    public var reasons: [Reason]
    /// When the unit was last changed, in TMX notation.
    public let changed: String?
    /// Other places where the same source and target stand.
    public var otherPlaces: [Place]
}
