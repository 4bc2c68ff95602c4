import LanguageAssets
import Matching
import TestSupport
import Testing
import TextAnalysis

@testable import QualityChecks

/// `term.missing`.
struct MissingTermRuleTests {
    let folder: TemporaryFolder
    let talks: ConceptEntry

    init() throws {
        folder = try TemporaryFolder()
        talks = try Samples.concept(
            "TLK-001",
            [
                ("en", [TermSection("Four Party talks")]),
                (
                    "ko-KR",
                    [
                        TermSection("4자회담", status: .preferred), TermSection("사자회담", status: .admitted),
                        TermSection("네편회담", status: .deprecated), TermSection("옛회담", status: .superseded),
                    ]
                ),
                ("ko-KP", [TermSection("4자회의")]), ("zh-Hans", [TermSection("四方会谈")]),
                ("zh-Hant", [TermSection("四方會談")]),
            ])
    }

    private func findings(
        _ concepts: [ConceptEntry], _ pair: TranslationPair, flags: [String: Set<TermMatching.Flag>] = [:]
    ) throws -> [Finding] {
        let keys = try KeyBuilder()
        var builder = try TermIndexBuilder(path: folder.file("a.cidx"), keys: keys)
        for concept in concepts {
            try builder.add(concept) { TermMatching(flags: flags[$0.term] ?? []) }
        }
        _ = try builder.finish()
        let index = try TermIndex(path: folder.file("a.cidx"), keys: keys)
        let rule = MissingTermRule(indexes: [index], keys: keys, languages: LanguageMatcher())
        return rule.findings(in: pair, terms: try rule.occurrences(in: pair.source, language: pair.sourceLanguage))
    }

    @Test(arguments: ["4자회담은 끝났다", "사자회담은 끝났다", "4자 회담은 끝났다", "４자회담"])
    func `A preferred or admitted term satisfies, however it is spaced`(_ target: String) throws {
        #expect(try findings([talks], Samples.pair("The Four Party talks ended", target)).isEmpty)
    }

    @Test(arguments: ["네 나라의 대화", "네편회담은 끝났다", "옛회담", "4자회의", "四方会谈"])
    func `Anything else does not: paraphrase, deprecated, superseded, another variety or language`(
        _ target: String
    ) throws {
        let finding = try #require(try findings([talks], Samples.pair("The Four Party talks ended", target)).first)
        #expect(finding.rule == "term.missing")
        #expect(finding.severity == .warning)
        #expect(finding.sourceRange == 4..<20)
        #expect(finding.suggestions == ["4자회담", "사자회담"])
        #expect(finding.message.contains("Four Party talks"))
    }

    @Test(arguments: [
        ("zh-Hans", "四方会谈", true), ("zh-CN", "四方会谈", true), ("zh-Hant", "四方会谈", false), ("zh-Hant", "四方會談", true),
        ("ko-KP", "4자회의", true), ("ko-KP", "4자회담", false), ("ko", "4자회담", true), ("ko", "4자회의", false),
    ])
    func `The term must be of the translation's own variety`(_ code: String, _ target: String, _ isRight: Bool) throws {
        let found = try findings([talks], Samples.pair("Four Party talks", target, ("en", code)))
        #expect(found.isEmpty == isRight)
    }

    @Test(arguments: [
        ("Four Party talks", "Four Party talks"), ("Four Party talks", ""), ("", "회담"), ("Four Party talks", " \u{A0}"),
    ])
    func `Copies of the source and empty sides are no translations`(_ source: String, _ target: String) throws {
        #expect(try findings([talks], Samples.pair(source, target)).isEmpty)
    }

    @Test func `A term for look-up only demands nothing`() throws {
        let flags: [String: Set<TermMatching.Flag>] = ["Four Party talks": [.lookupOnly]]
        #expect(try findings([talks], Samples.pair("Four Party talks", "대화"), flags: flags).isEmpty)
    }

    @Test func `A concept without a term in the language of the translation demands nothing`() throws {
        let pair = try Samples.pair("Four Party talks", "pourparlers", ("en", "fr"))
        #expect(try findings([talks], pair).isEmpty)
        let old = try Samples.concept(
            "X", [("en", [TermSection("soft landing")]), ("ko", [TermSection("옛말", status: .deprecated)])])
        #expect(try findings([old], Samples.pair("a soft landing", "부드럽게")).isEmpty)
    }

    @Test func `An ambiguous source is satisfied by either concept, and reported once by neither`() throws {
        let concepts = [
            try Samples.concept("A", [("en", [TermSection("the North")]), ("ko-KR", [TermSection("북한")])]),
            try Samples.concept("B", [("en", [TermSection("the North")]), ("ko-KR", [TermSection("북측")])]),
        ]
        for target in ["북한은 말했다", "북측은 말했다"] {
            #expect(try findings(concepts, Samples.pair("the North said", target)).isEmpty)
        }
        let found = try findings(concepts, Samples.pair("the North said", "그들은 말했다"))
        #expect(found.map(\.suggestions) == [["북한", "북측"]])
    }

    @Test func `A concept is reported once in a unit, each concept for itself`() throws {
        let landing = try Samples.concept(
            "ECO-001", [("en", [TermSection("soft landing")]), ("ko-KR", [TermSection("연착륙")])])
        let source = "Four Party talks, soft landing, Four Party talks"
        let found = try findings([talks, landing], Samples.pair(source, "말"))
        #expect(found.map { $0.sourceRange?.lowerBound } == [0, 18])
    }

    @Test func `An acronym may stand as it is`() throws {
        let zone = try Samples.concept("GEO-001", [("en", [TermSection("DMZ")]), ("ko-KR", [TermSection("비무장지대")])])
        #expect(try findings([zone], Samples.pair("the DMZ", "DMZ에서")).isEmpty)
        #expect(try findings([zone], Samples.pair("the DMZ", "경계에서")).count == 1)
    }

    @Test func `Ranges are UTF-16 code units of the raw source`() throws {
        let finding = try #require(try findings([talks], Samples.pair("𠀀 한 Four Party talks", "말")).first)
        #expect(finding.sourceRange == 5..<21)
    }
}
