/// How a term may be found in text: what a row of `matching.tsv` says of it.
public struct TermMatching: Sendable, Hashable {
    /// A property of a term that its glossary file has no place for.
    public enum Flag: String, Sendable, Hashable, CaseIterable {
        /// A Korean verbal noun: it takes 하다, 되다, 시키다.
        case verbalNoun = "verbal-noun"
        /// Letter case distinguishes the term from another word.
        case caseSensitive = "case-sensitive"
        /// A place or state; in Korean it takes prefixes such as 대- and 주-.
        case place
        /// A form of the DPRK only.
        case koreaNorthOnly = "kp-only"
        /// Too common a word to check translations by; found by look-up only.
        case lookupOnly = "lookup-only"
    }

    /// The flags that are set.
    public var flags: Set<Flag>
    /// The parts between which a Korean term may have a space; empty when none are recorded.
    public var optionalSpaceParts: [String]
    /// The two parts of a Chinese term between which one 的 may stand; empty when there is no such point.
    public var attributiveParts: [String]

    /// Makes the matching rules of one term.
    public init(flags: Set<Flag> = [], optionalSpaceParts: [String] = [], attributiveParts: [String] = []) {
        self.flags = flags
        self.optionalSpaceParts = optionalSpaceParts
        self.attributiveParts = attributiveParts
    }
}
