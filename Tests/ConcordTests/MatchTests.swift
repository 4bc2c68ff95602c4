@testable import Concord
import Foundation
import LanguageAssets
import TestSupport
import Testing

/// What was translated before is found, with its score and reasons.
struct MatchTests {
    private func match(
        _ memory: String, _ text: String, _ from: String = "en", _ to: String = "ko", threshold: Int = 50
    ) throws -> [SegmentMatch] {
        let sample = try SampleWorkspace(["TMX/m.tmx": memory])
        return try sample.workspace.match(
            text, from: Samples.tag(from), to: Samples.tag(to), threshold: threshold
        ).matches
    }

    @Test func `The same text is an exact match of 100`() throws {
        let found = try #require(
            try match(Samples.memory(Samples.unit(("en", "The DMZ."), ("ko-KR", "비무장지대."), tuid: "u1")), "The DMZ.")
                .first)
        #expect(found.score == 100)
        #expect(found.kind == .exact)
        #expect(found.target == "비무장지대.")
        #expect(found.place == .init(memory: "m", unit: "u1"))
        #expect(found.targetLanguage.description == "ko-KR")
        #expect(found.reasons.isEmpty)
    }

    @Test(arguments: ["Ｔｈｅ DMZ.", "The\u{A0}DMZ．", "The \u{200B}DMZ."])
    func `Another typography costs a point`(_ text: String) throws {
        let found = try match(Samples.memory(Samples.unit(("en", "The DMZ."), ("ko-KR", "비무장지대."))), text)
        #expect(found.map(\.score) == [99])
        #expect(found.map(\.kind) == [.fuzzy])
        #expect(found.first?.reasons.map(\.code) == [.typography])
    }

    @Test func `The same text in another Unicode form is the same`() throws {
        let memory = Samples.memory(Samples.unit(("ko", "한국"), ("en", "Korea")), header: #"srclang="ko""#)
        let decomposed = "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"
        #expect(try match(memory, decomposed, "ko", "en").map(\.score) == [100])
    }

    @Test func `Codes that the question does not have cost a point each, at most five`() throws {
        let code = "<ph x=\"1\">{1}</ph>"
        func score(_ codes: Int) throws -> [Int] {
            let segment = "The " + String(repeating: code, count: codes) + "DMZ"
            return try match(Samples.memory(Samples.unit(("en", segment), ("ko", "비무장지대"))), "The DMZ").map(\.score)
        }
        #expect(try score(1) == [99])
        #expect(try score(3) == [97])
        #expect(try score(9) == [95])
    }

    @Test func `A reversed unit is flagged, a sibling translation costs a point`() throws {
        let memory = Samples.memory(Samples.unit(("en", "talks"), ("ko", "회담"), ("zh-Hans", "会谈")))
        let reversed = try #require(try match(memory, "회담", "ko", "en").first)
        #expect(reversed.score == 100)
        #expect(reversed.reasons == [.init(code: .direction, points: 0)])
        let sibling = try #require(try match(memory, "회담", "ko", "zh").first)
        #expect(sibling.score == 99)
        #expect(sibling.reasons == [.init(code: .direction, points: -1)])
        let any = Samples.memory(Samples.unit(("en", "talks"), ("ko", "회담")), header: #"srclang="*all*""#)
        #expect(try match(any, "회담", "ko", "en").first?.reasons == [])
    }

    @Test func `Two translations of one text are both shown and marked`() throws {
        let memory = Samples.memory(
            Samples.unit(("en", "talks"), ("ko", "회담")), Samples.unit(("en", "talks"), ("ko", "대화")),
            Samples.unit(("en", "ｔalks"), ("ko", "말")))
        let found = try match(memory, "talks")
        #expect(found.map(\.target) == ["회담", "대화", "말"])
        #expect(found.map { $0.reasons.contains { $0.code == .ambiguous } } == [true, true, false])
    }

    @Test func `The same translation in several places is one match, the newest first`() throws {
        let old = #"<tu tuid="old" changedate="20200101T000000Z"><tuv xml:lang="en"><seg>talks</seg></tuv>"#
        let memory = Samples.memory(
            old + #"<tuv xml:lang="ko"><seg>회담</seg></tuv><note>1</note></tu>"#,
            #"<tu tuid="new" changedate="20240101T000000Z"><tuv xml:lang="en"><seg>talks</seg></tuv>"#
                + #"<tuv xml:lang="ko"><seg>회담</seg></tuv></tu>"#)
        let found = try match(memory, "talks")
        #expect(found.map(\.place.unit) == ["new"])
        #expect(found.first?.otherPlaces.map(\.unit) == ["old"])
        #expect(found.first?.reasons == [])
    }

    @Test(arguments: [
        ("en", "zh-Hans", "zh-Hant"), ("en", "zh-Hant", "zh-Hans"), ("en", "zh-TW", "zh"), ("en", "ko-KP", "ko-KR"),
        ("en", "ko-KR", "ko-KP"), ("en", "ko-KP", "ko"), ("en", "ko-Hani", "ko"), ("en", "ja", "zh"),
    ])
    func `Scripts and the two Koreas are never crossed`(_ source: String, _ available: String, _ asked: String) throws {
        let memory = Samples.memory(Samples.unit((source, "talks"), (available, "X")))
        #expect(try match(memory, "talks", source, asked).isEmpty)
        #expect(try match(memory, "X", asked, source).isEmpty)
        #expect(try match(memory, "talks", source, available).count == 1)
    }

    @Test func `The threshold holds against the score, the limit cuts the ordered list`() throws {
        let memory = Samples.memory(Samples.unit(("en", "talks"), ("ko", "회담")))
        #expect(try match(memory, "ｔalks", threshold: 99).count == 1)
        #expect(try match(memory, "ｔalks", threshold: 100).isEmpty)
        let sample = try SampleWorkspace(["TMX/m.tmx": memory])
        #expect(try sample.workspace.match("talks", from: .english, to: .korean, limit: 0).matches.isEmpty)
    }

    @Test(arguments: ["", " ", "\u{3000}"])
    func `Nothing matches nothing`(_ text: String) throws {
        #expect(
            try match(
                Samples.memory(Samples.unit(("en", ""), ("ko", "빈")), Samples.unit(("en", " "), ("ko", "빈"))), text
            ).isEmpty)
    }

    @Test func `Several memories answer in the order of their names`() throws {
        let sample = try SampleWorkspace([
            "TMX/b.tmx": Samples.memory(Samples.unit(("en", "talks"), ("ko", "둘"))),
            "TMX/a.tmx": Samples.memory(Samples.unit(("en", "talks"), ("ko", "하나"))),
        ])
        #expect(try sample.targets(of: "talks") == ["하나", "둘"])
    }
}
