internal import LanguageAssets

/// The language tags of the codes of one file; a file has few, so a list is quicker than a dictionary.
struct LanguageTagCache {
    private var known: [(code: String, tag: LanguageTag)] = []

    /// The tag of a code; `und` for a code that is none.
    mutating func tag(of code: String) -> LanguageTag {
        for entry in known where entry.code == code { return entry.tag }
        let tag = LanguageTag(code) ?? .undetermined
        known.append((code, tag))
        return tag
    }
}
