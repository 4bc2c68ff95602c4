/// What a text in another variety of the asked language would be used for.
public enum LanguageUse: String, Sendable, Hashable, CaseIterable {
    /// Looking up terms: other standards of the language follow behind the asked one.
    case lookup
    /// Matching segments and checking translations: no other standard, no other script.
    case match
    /// As `match`, but across scripts and standards, on the user's explicit wish.
    case matchAcrossVarieties
}
