import LanguageAssets
import TestSupport
import Testing
import TextAnalysis

@testable import QualityChecks

/// What rules say of themselves, and what names a finding.
struct RuleAndFindingTests {
    @Test func `Every rule has an identifier of its own and says what it does`() {
        #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
        #expect(Rule.all.map(\.id) == Rule.all.map(\.id).sorted())
        for rule in Rule.all {
            for text in [rule.id, rule.mqm, rule.explanation, rule.goodExample, rule.badExample] {
                #expect(!text.isEmpty, "\(rule.id)")
            }
            #expect(rule.goodExample != rule.badExample)
        }
    }

    private func fingerprint(
        _ pair: TranslationPair, subject: String = "TLK-001", _ suggestions: [String] = ["가"]
    ) -> String {
        Finding(MissingTermRule.rule, pair, subject: subject, message: "m", suggestions: suggestions).fingerprint
    }

    @Test func `A fingerprint outlives other lines and file names`() throws {
        let first = fingerprint(try Samples.pair("a", "나"))
        #expect(first.count == 16)
        #expect(first == fingerprint(try Samples.pair("a", "나", file: "renamed.tmx", line: 99)))
        #expect(first == fingerprint(try Samples.pair("a", "나", line: nil)))
        #expect(first == fingerprint(try Samples.pair("a", "나"), ["나", "가"]), "A synonym was added to the glossary.")
    }

    @Test func `A fingerprint changes with the rule, the unit, the texts and the language`() throws {
        let pair = try Samples.pair("a", "나")
        let all = [
            fingerprint(pair), fingerprint(pair, subject: "TLK-002"), fingerprint(try Samples.pair("b", "나")),
            fingerprint(try Samples.pair("a", "다")), fingerprint(try Samples.pair("a", "나", unit: "u2")),
            fingerprint(try Samples.pair("a", "나", ("en", "ko-KP"))),
            fingerprint(try Samples.pair("a", "\u{1102}\u{1161}")),
            Finding(SameSourceRule.rule, pair, message: "m", suggestions: ["가"]).fingerprint,
        ]
        #expect(Set(all).count == all.count)
    }

    @Test func `Severities are ordered`() {
        #expect(Severity.allCases.sorted() == [.info, .warning, .error])
    }
}
