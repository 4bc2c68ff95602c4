import LanguageAssets
import TestSupport
import Testing
import TextAnalysis

@testable import QualityChecks

/// `consistency.target` and `consistency.source`.
struct ConsistencyRuleTests {
    private func sameSource(_ pairs: [TranslationPair]) throws -> [Finding] {
        var rule = SameSourceRule(keys: try KeyBuilder())
        for pair in pairs { rule.observe(pair) }
        for pair in pairs { rule.collect(pair) }
        return rule.findings
    }

    private func sameTarget(_ pairs: [TranslationPair]) throws -> [Finding] {
        var rule = SameTargetRule(keys: try KeyBuilder())
        for pair in pairs { rule.observe(pair) }
        for pair in pairs { rule.collect(pair) }
        return rule.findings
    }

    /// Pairs of source and target, in units u1, u2 and so on, on lines 1, 2 and so on.
    private func pairs(
        _ texts: [(String, String)], _ languages: (String, String) = ("en", "ko-KR")
    ) throws -> [TranslationPair] {
        try texts.enumerated().map { index, text in
            try Samples.pair(text.0, text.1, languages, unit: "u\(index + 1)", line: index + 1)
        }
    }

    @Test func `One translation everywhere is consistent, and so are different sources with their own`() throws {
        let good = try pairs([("soft landing", "연착륙"), ("soft landing", "연착륙"), ("hard landing", "경착륙")])
        #expect(try sameSource(good).isEmpty)
        #expect(try sameTarget(good).isEmpty)
    }

    @Test func `The translation that most units have is the usual one`() throws {
        let found = try sameSource(
            pairs([("soft landing", "부드러운 착륙"), ("soft landing", "연착륙"), ("soft landing", "연착륙")]))
        #expect(found.map(\.unit) == ["u1"])
        #expect(found.first?.suggestions == ["연착륙"])
        #expect(found.first?.message.contains("unit u2 (line 2)") == true)
    }

    @Test func `Among equally frequent translations the first is the usual one`() throws {
        let found = try sameSource(pairs([("a", "가"), ("a", "나"), ("a", "나"), ("a", "가"), ("a", "다")]))
        #expect(found.map(\.unit) == ["u2", "u3", "u5"])
        #expect(Set(found.map(\.suggestions)) == [["가"]])
    }

    @Test func `Typography makes no other text, letter case in a translation does`() throws {
        let same = try pairs([
            ("\"soft landing\"", "연착륙，"), ("“soft landing”", "연착륙,"), ("\"soft\u{A0}landing\"", "연착륙,"),
        ])
        #expect(try sameSource(same).isEmpty)
        #expect(try sameTarget(same).isEmpty)
        #expect(try sameSource(pairs([("가", "Go"), ("가", "go")], ("ko", "en"))).count == 1)
    }

    @Test func `Sources that differ in letter case alone are the same`() throws {
        #expect(try sameTarget(pairs([("Stop", "멈춤"), ("STOP", "멈춤")])).isEmpty)
        #expect(try sameTarget(pairs([("Talks resumed.", "재개"), ("Talks ended.", "재개")])).map(\.unit) == ["u2"])
    }

    @Test(arguments: [("zh-Hans", "zh-Hant"), ("ko-KR", "ko-KP"), ("ko-KR", "zh-Hans")])
    func `Translations into two languages are no contradiction`(_ one: String, _ other: String) throws {
        let texts = try pairs([("talks", "회담")], ("en", one)) + pairs([("talks", "회의")], ("en", other))
        #expect(try sameSource(texts).isEmpty)
        let targets = try pairs([("talks", "회담")], ("en", one)) + pairs([("meeting", "회담")], ("en", other))
        #expect(try sameTarget(targets).isEmpty)
    }

    @Test func `Copies of the source and empty sides are ignored`() throws {
        let texts = try pairs([("a", "가"), ("a", "a"), ("a", ""), ("", "가"), ("a", " ")])
        #expect(try sameSource(texts).isEmpty)
        #expect(try sameTarget(texts).isEmpty)
        #expect(try sameTarget(pairs([("a", " "), ("b", " ")])).isEmpty)
    }

    @Test func `Groups come in the order in which they begin`() throws {
        let found = try sameSource(
            pairs([("b", "가"), ("a", "나"), ("c", "같다"), ("a", "다"), ("b", "라"), ("c", "같다"), ("b", "마")]))
        #expect(found.map(\.unit) == ["u5", "u7", "u4"])
    }

    @Test func `Another file is named, the own one is not`() throws {
        let here = try Samples.pair("a", "가", unit: "u1", file: "one.tmx", line: 3)
        let there = try Samples.pair("a", "나", unit: "u9", file: "two.tmx", line: nil)
        #expect(try sameSource([here, there]).first?.message.contains("unit u1 of one.tmx (line 3)") == true)
    }
}
