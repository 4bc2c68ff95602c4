internal import LanguageAssets

/// The fields of the header entry of a PO file.
struct POHeader {
    private var fields: [String: String] = [:]

    init(_ text: String) {
        for line in text.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].drop { $0.isWhitespace }
            fields[line[..<colon].lowercased()] = String(value.prefix { !$0.isWhitespace })
        }
    }

    /// The language of the translations: a locale of POSIX (`zh_TW`, `sr@latin`) or a BCP 47 tag.
    var language: LanguageTag? { fields["language"].flatMap(Self.language) }

    /// The language of the source where a tool says it, as Poedit does.
    var sourceLanguage: LanguageTag? { fields["x-source-language"].flatMap(Self.language) }

    // POSIX: language[_territory][.charset][@modifier]; scripts and variants stand in the modifier.
    private static func language(_ locale: String) -> LanguageTag? {
        let parts = locale.split(separator: "@", maxSplits: 1)
        guard let name = parts.first?.prefix(while: { $0 != "." }) else { return nil }
        guard parts.count > 1 else { return LanguageTag(name) }
        let subtags = name.split { $0 == "_" || $0 == "-" }
        let rest = subtags.dropFirst().map(String.init)
        let first = String(subtags.first ?? "")
        switch parts[1].lowercased() {
        case "latin": return LanguageTag(([first, "Latn"] + rest).joined(separator: "-"))
        case "cyrillic": return LanguageTag(([first, "Cyrl"] + rest).joined(separator: "-"))
        case "devanagari": return LanguageTag(([first, "Deva"] + rest).joined(separator: "-"))
        case "arabic": return LanguageTag(([first, "Arab"] + rest).joined(separator: "-"))
        case "valencia": return LanguageTag("\(name)-valencia")
        default: return LanguageTag(name)
        }
    }
}
