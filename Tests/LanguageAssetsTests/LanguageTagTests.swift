import Foundation
import Testing

@testable import LanguageAssets

struct LanguageTagTests {
    @Test(arguments: [
        ("zh-hans-cn", "zh-Hans-CN"), ("zh_CN", "zh-CN"), ("zh_hans", "zh-Hans"), ("ZH-TW", "zh-TW"), ("KO", "ko"),
        ("ko_kp", "ko-KP"), ("en-gb-OXENDICT", "en-GB-oxendict"), ("es-419", "es-419"),
        ("sl-rozaj-biske", "sl-rozaj-biske"),
        ("de-1996", "de-1996"), ("en-u-CA-gregory", "en-u-ca-gregory"), ("ko-x-House", "ko-x-house"),
        ("X-Private", "x-private"), ("zh-CN-a-myext-x-private", "zh-CN-a-myext-x-private"), ("und", "und"),
        ("de-DE-u-co-phonebk", "de-DE-u-co-phonebk"), ("sgn-US", "sgn-US"), ("ar-aao", "ar-aao"), ("abcde", "abcde"),
    ])
    func `A well-formed tag gets its canonical letter case`(_ written: String, _ canonical: String) {
        #expect(LanguageTag(written)?.description == canonical)
    }

    @Test(arguments: [
        ("zh-CHS", "zh-Hans"), ("zh_cht", "zh-Hant"), ("zh-CHT-TW", "zh-Hant-TW"), ("cmn", "zh"),
        ("cmn-Hans", "zh-Hans"),
        ("zh-cmn-Hans-CN", "zh-Hans-CN"), ("zh-yue-HK", "yue-HK"), ("zh-min-nan", "nan"), ("zh-min", "zh-min"),
        ("iw", "he"), ("in-ID", "id-ID"), ("ji", "yi"), ("no", "nb"), ("no-NO", "nb-NO"), ("sh", "sr-Latn"),
        ("sh-Cyrl", "sr-Cyrl"), ("sh-BA", "sr-Latn-BA"), ("tl", "fil"), ("mo", "ro"), ("kor", "ko"), ("chi", "zh"),
        ("zho-TW", "zh-TW"), ("eng-US", "en-US"), ("i-klingon", "tlh"), ("en-GB-oed", "en-GB-oxendict"),
        ("I-Default", "i-default"),
    ])
    func `A tag of another time or program becomes today's`(_ written: String, _ canonical: String) {
        #expect(LanguageTag(written)?.description == canonical)
    }

    @Test(arguments: [
        "", "-", "e", "en-", "-en", "en--US", "toolonglanguage", "en-US-GB", "zh-Hans-Hant", "abcd", "en-a", "en-x",
        "x",
        "de-1996-1996", "en-a-bb-a-cc", "en US", "한국어", "en-\u{212A}R", "12", "en-abcdefghi", "i-nosuch", "en\r\n",
        "en-US-x-", "a-DE", "ar-a-aaa-b-bbb-a-ccc", String(repeating: "en-", count: 90) + "en",
    ])
    func `What is not well-formed is refused`(_ written: String) {
        #expect(LanguageTag(written) == nil)
    }

    @Test func `The subtags can be asked for`() throws {
        let tag = try #require(LanguageTag("zh_hant_tw-pinyin-u-co-zhuyin"))
        #expect((tag.language, tag.script, tag.region) == ("zh", "Hant", "TW"))
        #expect(tag.variants == ["pinyin"])
        let bare = try #require(LanguageTag("ko-u-aa-bb-kp"))
        #expect((bare.language, bare.script, bare.region) == ("ko", nil, nil))
        #expect(LanguageTag("x-whatever")?.language == "und")
        #expect(LanguageTag("i-default")?.language == "und")
        #expect(LanguageTag("es-419")?.region == "419")
        #expect(LanguageTag("zh-yyy-Hant-MO")?.script == "Hant")
    }

    @Test(arguments: [LanguageTag.english, .korean, .chineseSimplified, .chineseTraditional, .undetermined])
    func `The constants are canonical`(_ tag: LanguageTag) {
        #expect(LanguageTag(tag.description) == tag)
    }

    @Test func `A tag is coded as one string`() throws {
        let tags = try JSONDecoder().decode([LanguageTag].self, from: Data(#"["zh_CN","ko"]"#.utf8))
        #expect(tags.map(\.description) == ["zh-CN", "ko"])
        #expect(String(decoding: try JSONEncoder().encode(tags), as: UTF8.self) == #"["zh-CN","ko"]"#)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([LanguageTag].self, from: Data(#"["k"]"#.utf8)) }
    }

    @Test func `Tags are ordered by their letters`() {
        #expect(
            [LanguageTag.korean, .chineseTraditional, .english].sorted().map(\.description) == ["en", "ko", "zh-Hant"])
    }
}

struct LanguageAliasesTests {
    static let lines = String(decoding: PackageResources.language_aliases_tsv, as: UTF8.self).split(separator: "\n")

    @Test func `Every row has three cells and no row comes twice`() {
        let rows = Self.lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
        #expect(rows.allSatisfy { $0.count == 3 })
        #expect(Set(rows.map { $0[0] }).count == rows.count)
        #expect(rows.allSatisfy { $0[0] == $0[0].lowercased() })
        #expect(rows.count == LanguageAliases.table.replacements.count)
    }

    @Test func `Every replacement is canonical and final`() {
        for row in Self.lines where !row.hasPrefix("#") {
            let preferred = String(row.split(separator: "\t")[1])
            #expect(LanguageTag(preferred)?.description == preferred, "\(row)")
        }
    }
}
