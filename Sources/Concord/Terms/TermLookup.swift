public import LanguageAssets

/// The answer to a look-up.
public struct TermLookup: Sendable {
    /// What was looked up.
    public let query: String
    /// The language it was looked up in; `nil` for all.
    public let from: LanguageTag?
    /// The concepts found, best first.
    ///
    /// Several concepts for one term are an ambiguity, never resolved silently.
    public let hits: [TermHit]
    /// Glossaries that had to be left out.
    public let warnings: [AssetWarning]
}
