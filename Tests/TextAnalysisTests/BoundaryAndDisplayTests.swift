import LanguageAssets
import Testing

import TextAnalysis

struct WordBoundariesTests {
    @Test func `Chinese words are found by dictionary`() throws {
        var words = try WordBoundaries(for: .chineseSimplified)
        #expect(try words.boundaries(of: "发展中国家") == [0, 6, 9, 15])
    }

    @Test func `One handle serves many texts`() throws {
        var words = try WordBoundaries(for: .english)
        #expect(try words.boundaries(of: "") == [0])
        #expect(try words.boundaries(of: "re-use it") == [0, 2, 3, 6, 7, 9])
        #expect(try words.boundaries(of: "북한은 왔다.") == [0, 9, 10, 16, 17])
        #expect(try words.boundaries(of: "🇰🇷 é") == [0, 8, 9, 11])
    }

    @Test func `Words of a private language follow the root rules`() throws {
        var words = try WordBoundaries(for: try #require(LanguageTag("x-house")))
        #expect(try words.boundaries(of: "a b") == [0, 1, 2, 3])
    }
}

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("DMZ", 3), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("中文", 4), ("ＤＭＺ", 6), ("ﾡ", 1), ("é", 1),
        ("e\u{301}", 1), ("a\u{200B}b", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇰🇷", 2), ("❤\u{FE0F}", 2), ("❤", 1),
        ("1\u{FE0F}\u{20E3}", 2),
        ("·…—", 3), ("。", 2), ("\u{1160}\u{11A8}", 0), ("a\tb\n", 2), ("ｶﾞ", 2), ("\u{AD}", 0),
    ])
    func `A text takes the columns a terminal gives it`(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.columns(of: text) == columns)
    }

    @Test func `Padding counts columns, not letters`() {
        #expect(DisplayWidth.padded("한국", to: 6) == "한국  ")
        #expect(DisplayWidth.padded("한국", to: 6, on: .leading) == "  한국")
        #expect(DisplayWidth.padded("한국", to: 3) == "한국")
    }

    @Test func `Truncation keeps characters whole`() {
        #expect(DisplayWidth.truncated("한국어", to: 6) == "한국어")
        #expect(DisplayWidth.truncated("한국어", to: 5) == "한국…")
        #expect(DisplayWidth.truncated("한국어", to: 4) == "한…")
        #expect(DisplayWidth.truncated("한국어", to: 0) == "")
        #expect(DisplayWidth.truncated("abcdef", to: 4, mark: "") == "abcd")
    }
}

struct UnicodeVersionTests {
    @Test func `The versions are numbers`() {
        for version in [UnicodeVersion.icu, UnicodeVersion.unicode] {
            #expect(version.split(separator: ".").count >= 2)
            #expect(version.split(separator: ".").allSatisfy { Int($0) != nil })
        }
    }
}
