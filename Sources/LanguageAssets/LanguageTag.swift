/// A language as BCP 47 names it, in canonical form.
///
/// Reading is forgiving where files are careless: letter case and `_` for `-` do not matter, and deprecated or
/// home-made tags of other programs (`zh-CHS`, `iw`, `cmn-Hans`, `kor`) become today's tag. Only the form is
/// checked (RFC 5646, section 2.1), not whether the subtags are registered. No script is added or removed:
/// `zh-CN` stays `zh-CN`.
///
///     LanguageTag("zh_hans_cn")?.description   // "zh-Hans-CN"
///     LanguageTag("ZH-CHT")?.description       // "zh-Hant"
///     LanguageTag("toolonglanguage")           // nil
public struct LanguageTag: Sendable, Hashable {
    /// The tag in canonical form and letter case; tags of up to 15 letters need no heap.
    public let description: String

    /// Reads a tag; `nil` when it is not well-formed.
    public init?(_ string: some StringProtocol) {
        guard string.utf8.count <= LanguageTagSyntax.longestTag, string.utf8.allSatisfy({ $0 < 0x80 }) else {
            return nil
        }
        let subtags = LanguageTagSyntax.subtags(of: string)
        let preferred = LanguageAliases.table.preferred(for: subtags)
        guard let canonical = LanguageTagSyntax.canonical(preferred) else { return nil }
        description = canonical
    }

    /// For the constants below, whose form a test checks.
    private init(canonical: String) {
        description = canonical
    }

    /// English, of any region.
    public static let english = LanguageTag(canonical: "en")
    /// Korean, of any region.
    public static let korean = LanguageTag(canonical: "ko")
    /// Chinese in simplified characters, of any region.
    public static let chineseSimplified = LanguageTag(canonical: "zh-Hans")
    /// Chinese in traditional characters, of any region.
    public static let chineseTraditional = LanguageTag(canonical: "zh-Hant")
    /// The language is not known (ISO 639-2 `und`).
    public static let undetermined = LanguageTag(canonical: "und")
}

extension LanguageTag {
    /// The primary language in lower case, for example `ko`; `und` for private use alone (`x-…`) and for `i-default`.
    public var language: String {
        let first = subtags[0]
        return first.utf8.count == 1 ? "und" : String(first)
    }

    /// The script in title case, for example `Hant`, if the tag names one.
    public var script: String? {
        namedSubtags.first(where: LanguageTagSyntax.isScript).map(String.init)
    }

    /// The region in upper case or as three digits, for example `KP` or `419`, if the tag names one.
    public var region: String? {
        namedSubtags.first(where: LanguageTagSyntax.isRegion).map(String.init)
    }

    /// The variants in lower case and in the order of the tag, for example `["oxendict"]`.
    public var variants: [String] {
        namedSubtags.filter(LanguageTagSyntax.isVariant).map(String.init)
    }

    private var subtags: [Substring] {
        description.split(separator: "-")
    }

    /// The subtags between the language and the first extension.
    private var namedSubtags: ArraySlice<Substring> {
        guard subtags[0].utf8.count > 1 else { return [] }
        return subtags.dropFirst().prefix { $0.utf8.count > 1 }
    }
}

extension LanguageTag: CustomStringConvertible {}

extension LanguageTag: Comparable {
    /// Orders tags by the letters of their canonical form.
    public static func < (left: LanguageTag, right: LanguageTag) -> Bool {
        left.description < right.description
    }
}

extension LanguageTag: Codable {
    /// Reads the tag from a single string.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let string = try container.decode(String.self)
        guard let tag = LanguageTag(string) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\"\(string)\" is not a language tag. Write a BCP 47 tag, for example \"ko-KR\"."
            )
        }
        self = tag
    }

    /// Writes the canonical form as a single string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
