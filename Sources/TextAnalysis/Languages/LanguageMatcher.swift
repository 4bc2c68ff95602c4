public import LanguageAssets

import CICU
import Synchronization

/// Says whether text in an available language answers a question in the asked one, and how near it is.
///
/// | asked | accepts, nearest first |
/// |---|---|
/// | `ko` | `ko`, `ko-KR`, other regions, and for `.lookup` last `ko-KP` |
/// | `ko-KP` | `ko-KP`, `ko` |
/// | `zh` | `zh`, `zh-Hans`, `zh-CN`, `zh-SG` |
/// | `zh-Hant` | `zh-Hant`, `zh-TW`, `zh-HK` |
/// | `en-GB` | `en-GB`, `en` |
///
/// A script is never crossed unless the use says so: `zh` does not accept `zh-TW`, nor `ko` the Hanja of `ko-Hani`.
/// Keep one matcher: it remembers what ICU said of a tag.
public final class LanguageMatcher: Sendable {
    /// A tag with what its likely subtags add.
    struct Likely: Sendable {
        let language: String
        let script: String
        let region: String
    }

    private let likely = Mutex<[LanguageTag: Likely]>([:])

    /// A matcher that has seen no tag yet.
    public init() {}

    /// How far an available language is from the asked one: 0 is best, `nil` is not accepted.
    public func distance(asked: LanguageTag, available: LanguageTag, use: LanguageUse) -> Int? {
        if asked == available { return 0 }
        // Likely subtags would make English of an unknown language.
        guard asked.language != "und", available.language != "und" else { return nil }
        let wanted = likely(asked)
        let offered = likely(available)
        guard wanted.language == offered.language else { return nil }
        if wanted.script != offered.script { return use == .matchAcrossVarieties ? 20 : nil }
        guard let distance = regionDistance(asked, available, wanted, offered, use) else { return nil }
        return distance + (asked.variants == available.variants ? 0 : 1)
    }

    private func regionDistance(
        _ asked: LanguageTag, _ available: LanguageTag, _ wanted: Likely, _ offered: Likely, _ use: LanguageUse
    ) -> Int? {
        guard let region = available.region else { return asked.region == nil ? 0 : 2 }
        if asked.region == region { return 0 }
        if use == .matchAcrossVarieties { return wanted.region == offered.region ? 2 : 10 }
        guard asked.region == nil else { return nil }
        if wanted.region == region { return 2 }
        guard Self.isSeparateStandard(offered) else { return 4 }
        return use == .lookup ? 6 : nil
    }

    /// Regions whose standard language is another one, orthography and vocabulary: `ko-KP`.
    static func isSeparateStandard(_ language: Likely) -> Bool {
        language.language == "ko" && language.region == "KP"
    }

    func likely(_ tag: LanguageTag) -> Likely {
        if let known = likely.withLock({ $0[tag] }) { return known }
        let found = Self.maximized(tag)
        likely.withLock { $0[tag] = found }
        return found
    }

    /// Hangul alone (`Hang`) counts as Korean script (`Kore`), which is Hangul with or without Hanja.
    private static func maximized(_ tag: LanguageTag) -> Likely {
        let name = [tag.language, tag.script, tag.region].compactMap(\.self).joined(separator: "-")
        var output = [CChar](repeating: 0, count: 160)
        let status = cicu_maximize_language(name, &output, Int32(output.count))
        let bytes = output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let full = status == CICU_OK ? LanguageTag(String(decoding: bytes, as: UTF8.self)) ?? tag : tag
        let script = full.script ?? ""
        return Likely(
            language: full.language,
            script: full.language == "ko" && script == "Hang" ? "Kore" : script,
            region: full.region ?? ""
        )
    }
}
