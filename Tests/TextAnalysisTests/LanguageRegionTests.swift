import LanguageAssets
import Testing
import TextAnalysis

@Suite struct LanguageRegionTests {
    private let matcher = LanguageMatcher()

    @Test(arguments: [
        ("en", "en-US"), ("en-GB", "en-GB"), ("ko", "ko-KR"), ("ko-KP", "ko-KP"), ("ko-Hani", "ko-Hani-KR"),
        ("zh", "zh-CN"), ("zh-Hans", "zh-CN"), ("zh-Hans-CN", "zh-CN"), ("zh-Hans-SG", "zh-SG"), ("zh-Hant", "zh-TW"),
        ("zh-Hant-HK", "zh-HK"), ("zh-Hant-CN", "zh-Hant-CN"), ("sr-Latn", "sr-Latn-RS"), ("und", "und"),
        ("de-1996", "de-DE-1996"),
    ])
    func `A language gets its likely region, and loses a script that the region implies`(
        code: String, expected: String
    ) throws {
        let tag = try #require(LanguageTag(code))
        #expect(matcher.withRegion(tag).description == expected)
    }

    @Test(arguments: [
        ("ko", "ko-KR", true), ("ko", "ko-KP", false), ("ko-KP", "ko", false), ("ko-KP", "ko-KP", true),
        ("zh", "zh-CN", true), ("zh", "zh-TW", false), ("zh-HK", "zh-Hant", true), ("en", "en-GB", true),
        ("en", "de", false), ("en", "und", false), ("und", "und", true),
    ])
    func `Korean of the north and of the south are two standards, as two scripts are`(
        one: String, other: String, same: Bool
    ) throws {
        let (left, right) = (try #require(LanguageTag(one)), try #require(LanguageTag(other)))
        #expect(matcher.isSameStandard(left, right) == same)
    }
}
