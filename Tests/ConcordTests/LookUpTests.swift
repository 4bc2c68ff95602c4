@testable import Concord
import Foundation
import LanguageAssets
import TestSupport
import TextAnalysis
import Testing

/// Terms are found with their equivalents.
struct LookUpTests {
    private func sample(
        _ files: [String: String] = ["Glossaries/talks.tbx": Samples.talks]
    ) throws -> SampleWorkspace {
        try SampleWorkspace(files)
    }

    private func equivalents(_ sample: SampleWorkspace, _ term: String, _ to: [String]) throws -> [String] {
        try sample.lookUp(term, to: Samples.tags(to)).hits.flatMap { $0.equivalents.map(\.text) }
    }

    @Test(arguments: [
        ("Four Party talks", KeyRung.exact, 100), ("four party Talks", .orthographic, 98),
        ("Ｆｏｕｒ　Party\u{A0}talks", .typographic, 99), ("북한", .exact, 100),
        ("\u{1107}\u{116E}\u{11A8}\u{1112}\u{1161}\u{11AB}", .canonical, 100), ("ＤＭＺ", .typographic, 99),
        ("Four\u{200B}Party talks", .typographic, 99),
    ])
    func `A term is found however it is typed, and the answer says how`(
        _ term: String, _ rung: KeyRung, _ score: Int
    ) throws {
        let hits = try sample().lookUp(term).hits
        #expect(hits.map(\.rung) == [rung])
        #expect(hits.map(\.score) == [score])
    }

    @Test(arguments: ["Four Party", "talks", "", " ", "Four Party talk", "북"])
    func `Half a term is none`(_ term: String) throws {
        #expect(try sample().lookUp(term).hits.isEmpty)
    }

    @Test(arguments: [
        (["ko"], ["4자회담", "4자회의"]), (["ko-KR"], ["4자회담"]), (["ko-KP"], ["4자회의"]), (["zh"], ["四方会谈"]),
        (["zh-Hant"], ["四方會談"]), (["zh-TW"], ["四方會談"]), (["zh-CN"], ["四方会谈"]), (["ko-Hani"], ["四者會談"]),
        (["zh", "ko"], ["四方会谈", "4자회담", "4자회의"]), (["ko", "ko-KR"], ["4자회담", "4자회의"]), (["fr"], []),
        (["zh-HK"], []),
    ])
    func `A language gives its regions, nearest first, and never another script`(
        _ to: [String], _ expected: [String]
    ) throws {
        #expect(try equivalents(sample(), "Four Party talks", to) == expected)
    }

    @Test func `Without a language all others are given in the order of the file`() throws {
        let found = try equivalents(sample(), "4자회담", [])
        #expect(found == ["Four Party talks", "4자회의", "四方會談", "四方会谈", "四者會談"])
    }

    @Test(arguments: [("ko", 1), ("ko-KR", 1), ("ko-KP", 0), ("en", 0), ("zh", 0)])
    func `A term is found in the language that was named only`(_ from: String, _ count: Int) throws {
        #expect(try sample().lookUp("4자회담", from: Samples.tag(from)).hits.count == count)
    }

    @Test func `An ambiguous term shows every concept, tightest first`() throws {
        let sample = try sample([
            "Glossaries/a.tbx": Samples.glossary(
                Samples.concept("PLC-002", ("en", "dprk"), ("ko", "조선")), Samples.concept("PLC-003", ("en", "DPRK"))),
            "Glossaries/b.tbx": Samples.glossary(Samples.concept("X", ("en", "DPRK"), ("ko", "북한"))),
        ])
        let hits = try sample.lookUp("DPRK").hits
        #expect(hits.map(\.concept.id) == ["PLC-003", "X", "PLC-002"])
        #expect(hits.map(\.glossary) == ["a", "b", "a"])
    }

    @Test func `One concept is one hit, by its tightest spelling`() throws {
        let sample = try sample([
            "Glossaries/a.tbx": Samples.glossary(
                Samples.concept("A", ("en", "soft-landing"), ("en", "Soft Landing"), ("fr", "soft landing")))
        ])
        let hits = try sample.lookUp("soft landing").hits
        #expect(hits.map(\.matched.text) == ["soft landing"])
        #expect(try sample.lookUp("soft landing", from: .english).hits.map(\.matched.text) == ["Soft Landing"])
    }
}
