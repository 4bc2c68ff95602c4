public import LanguageAssets

/// What is wrong, or probably not meant, with a language code that a person or a file wrote.
public struct LanguageCodeProblem: Sendable, Hashable {
    /// The kinds of problem.
    public enum Kind: String, Sendable {
        /// Not of the form of a BCP 47 tag.
        case malformed
        /// Two letters that name no language, for example `cn`.
        case unknown
        /// A language, but hardly the one that was meant, for example `kr`, Kanuri.
        case suspicious
    }

    /// The kind of problem.
    public let kind: Kind
    /// What to write instead, if that can be guessed.
    public let suggestion: LanguageTag?
    /// The fact and the remedy, for people.
    public let message: String
}
