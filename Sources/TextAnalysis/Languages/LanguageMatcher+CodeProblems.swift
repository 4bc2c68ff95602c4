import CICU
import LanguageAssets

extension LanguageMatcher {
    /// What is wrong with a language code as written, or `nil`; three-letter codes are taken on trust.
    public func problem(withLanguageCode raw: String) -> LanguageCodeProblem? {
        guard let tag = LanguageTag(raw) else {
            return LanguageCodeProblem(
                kind: .malformed,
                suggestion: nil,
                message:
                    "\"\(raw)\" is not a language code. "
                    + "Write a BCP 47 tag, for example \"en\", \"ko-KR\" or \"zh-Hans\"."
            )
        }
        let language = tag.language
        if let mistaken = Self.mistakenForLanguages[language] {
            let kind: LanguageCodeProblem.Kind = Self.isKnown(language) ? .suspicious : .unknown
            return LanguageCodeProblem(
                kind: kind,
                suggestion: mistaken.meant,
                message: "\"\(raw)\": \(mistaken.fact). Write \"\(mistaken.meant)\" for \(mistaken.name)."
            )
        }
        guard language.utf8.count == 2, !Self.isKnown(language) else { return nil }
        return LanguageCodeProblem(
            kind: .unknown,
            suggestion: nil,
            message:
                "\"\(raw)\": no language has the code \"\(language)\". "
                + "Write the ISO 639 code of the language, for example \"en\", \"ko\" or \"zh\"."
        )
    }

    private struct Mistaken {
        let meant: LanguageTag
        let name: String
        let fact: String

        init(_ meant: LanguageTag?, _ name: String, _ fact: String) {
            self.meant = meant ?? .undetermined
            self.name = name
            self.fact = fact
        }
    }

    /// Country codes that are written where a language code belongs.
    private static let mistakenForLanguages: [String: Mistaken] = [
        "cn": Mistaken(LanguageTag("zh"), "Chinese", "cn is the country code of China, not a language"),
        "jp": Mistaken(LanguageTag("ja"), "Japanese", "jp is the country code of Japan, not a language"),
        "kr": Mistaken(.korean, "Korean", "kr is the language Kanuri; KR is the country code of Korea"),
    ]

    private static func isKnown(_ language: String) -> Bool {
        cicu_is_known_language(language) != 0
    }
}
