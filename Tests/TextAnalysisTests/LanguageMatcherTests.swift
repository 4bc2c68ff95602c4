import LanguageAssets
import Testing

import TextAnalysis

struct LanguageMatcherTests {
    /// Asked, available, nearest first, for looking up and for matching.
    static let orders: [(asked: String, lookup: [String], match: [String])] = [
        ("ko", ["ko", "ko-KR", "ko-CN", "ko-KP"], ["ko", "ko-KR", "ko-CN"]),
        ("ko-KR", ["ko-KR", "ko"], ["ko-KR", "ko"]),
        ("ko-KP", ["ko-KP", "ko"], ["ko-KP", "ko"]),
        ("ko-Hani", ["ko-Hani"], ["ko-Hani"]),
        ("zh", ["zh", "zh-CN", "zh-SG"], ["zh", "zh-CN", "zh-SG"]),
        ("zh-Hans", ["zh-Hans", "zh-CN", "zh-SG"], ["zh-Hans", "zh-CN", "zh-SG"]),
        ("zh-CN", ["zh-CN", "zh-Hans"], ["zh-CN", "zh-Hans"]),
        ("zh-Hant", ["zh-Hant", "zh-TW", "zh-HK"], ["zh-Hant", "zh-TW", "zh-HK"]),
        ("zh-TW", ["zh-Hant-TW", "zh-Hant"], ["zh-TW", "zh-Hant"]),
        ("en", ["en", "en-US", "en-GB"], ["en", "en-US", "en-GB"]),
        ("en-GB", ["en-GB", "en"], ["en-GB", "en"]),
    ]

    @Test(arguments: orders)
    func `A language accepts its regions, nearest first`(_ asked: String, _ lookup: [String], _ match: [String]) throws
    {
        let matcher = LanguageMatcher()
        for (use, accepted) in [(LanguageUse.lookup, lookup), (.match, match)] {
            let distances = try accepted.map { try Self.distance(matcher, asked, $0, use) }
            #expect(distances.allSatisfy { $0 != nil })
            #expect(distances.first == 0)
            let found = distances.compactMap(\.self)
            #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 }, "\(found)")
        }
    }

    @Test(arguments: [
        ("zh", "zh-TW"), ("zh", "zh-Hant"), ("zh-Hant", "zh-CN"), ("zh-CN", "zh-SG"), ("zh-TW", "zh-HK"),
        ("zh-TW", "zh"),
        ("ko", "ko-Hani"), ("ko", "ko-Latn"), ("ko-Hani", "ko"), ("ko-KR", "ko-KP"), ("ko-KP", "ko-KR"),
        ("en-GB", "en-US"),
        ("ko", "ja"), ("zh", "yue"), ("und", "ko"),
    ])
    func `Another script, standard or language is not accepted`(_ asked: String, _ available: String) throws {
        for use in [LanguageUse.lookup, .match] {
            #expect(try Self.distance(LanguageMatcher(), asked, available, use) == nil)
        }
    }

    @Test func `North Korean usage answers a look-up of Korean but no match`() throws {
        #expect(try Self.distance(LanguageMatcher(), "ko", "ko-KP", .lookup) == 6)
        #expect(try Self.distance(LanguageMatcher(), "ko", "ko-KP", .match) == nil)
    }

    @Test func `Across varieties other scripts and standards follow behind`() throws {
        let matcher = LanguageMatcher()
        #expect(try Self.distance(matcher, "ko", "ko-KP", .matchAcrossVarieties) == 10)
        #expect(try Self.distance(matcher, "zh", "zh-TW", .matchAcrossVarieties) == 20)
        #expect(try Self.distance(matcher, "zh", "ja", .matchAcrossVarieties) == nil)
    }

    @Test func `The same language written differently is at no distance`() throws {
        for (asked, available) in [
            ("zh", "zh-Hans"), ("zh-CN", "zh-Hans-CN"), ("ko", "ko-Kore"), ("ko-KR", "ko-Hang-KR"),
        ] {
            #expect(try Self.distance(LanguageMatcher(), asked, available, .match) == 0)
        }
        #expect(try Self.distance(LanguageMatcher(), "en-GB", "en-GB-oxendict", .match) == 1)
    }

    static func distance(
        _ matcher: LanguageMatcher, _ asked: String, _ available: String, _ use: LanguageUse
    ) throws -> Int? {
        let asked = try #require(LanguageTag(asked))
        return matcher.distance(asked: asked, available: try #require(LanguageTag(available)), use: use)
    }
}

struct LanguageCodeProblemTests {
    let matcher = LanguageMatcher()

    @Test(arguments: ["en", "ko-KR", "zh_CN", "ZH-CHS", "yue", "tlh", "xyz", "und", "iw", "x-house", "fil", "jv", "ja"])
    func `A good code has no problem`(_ code: String) {
        #expect(matcher.problem(withLanguageCode: code) == nil)
    }

    @Test func `A malformed code says what to write`() {
        let problem = matcher.problem(withLanguageCode: "en US")
        #expect(problem?.kind == .malformed)
        #expect(
            problem?.message
                == "\"en US\" is not a language code. Write a BCP 47 tag, for example \"en\", \"ko-KR\" or \"zh-Hans\"."
        )
    }

    @Test func `A country code for China names the language`() {
        let problem = matcher.problem(withLanguageCode: "CN")
        #expect(problem?.kind == .unknown)
        #expect(problem?.suggestion?.description == "zh")
        #expect(
            problem?.message == "\"CN\": cn is the country code of China, not a language. Write \"zh\" for Chinese.")
    }

    @Test func `Kanuri is probably Korean`() {
        let problem = matcher.problem(withLanguageCode: "kr-KR")
        #expect(problem?.kind == .suspicious)
        #expect(problem?.suggestion == .korean)
        #expect(
            problem?.message
                == "\"kr-KR\": kr is the language Kanuri; KR is the country code of Korea. Write \"ko\" for Korean.")
    }

    @Test func `Two letters that name no language are unknown`() {
        #expect(matcher.problem(withLanguageCode: "xx")?.kind == .unknown)
        #expect(matcher.problem(withLanguageCode: "jp")?.suggestion?.description == "ja")
    }
}
