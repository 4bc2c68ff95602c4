import Foundation
import LanguageAssets
import QualityChecks
import TestSupport
import Testing

@testable import Concord

/// Translations are held against the glossaries and against each other.
struct CheckTests {
    static let glossary = Samples.glossary(Samples.concept("TLK-001", ("en", "Four Party talks"), ("ko-KR", "4자회담")))

    private func check(
        _ units: String..., header: String = #"srclang="en""#, from: String? = nil, to: [String] = [],
        rules: [String] = []
    ) throws -> CheckReport {
        let sample = try SampleWorkspace(["Glossaries/g.tbx": Self.glossary])
        let path = try sample.folder.write(Samples.memory(units.joined(), header: header), to: "draft.tmx")
        return try sample.workspace.check(
            [path], from: from.map(Samples.tag), to: Samples.tags(to), rules: rules)
    }

    @Test func `One fault of each kind is found, and a clean file has none`() throws {
        let good = try check(
            Samples.unit(("en", "The Four Party talks ended."), ("ko", "4자회담이 끝났다.")),
            Samples.unit(("en", "Talks"), ("ko", "회담")), Samples.unit(("en", "Talks"), ("ko", "회담")))
        #expect(good.findings.isEmpty)
        #expect(good.unitCount == 3)
        let bad = try check(
            Samples.unit(("en", "The Four Party talks ended."), ("ko", "대화가 끝났다.")),
            Samples.unit(("en", "Talks"), ("ko", "회담")), Samples.unit(("en", "Talks"), ("ko", "대화")),
            Samples.unit(("en", "Meeting"), ("ko", "회담")))
        #expect(bad.findings.map(\.rule).sorted() == ["consistency.source", "consistency.target", "term.missing"])
        #expect(bad.count(.warning) == 2)
        #expect(bad.count(.info) == 1)
        #expect(bad.count(.error) == 0)
    }

    @Test func `Consistency is that of all files together, whatever their order`() throws {
        let sample = try SampleWorkspace()
        let one = try sample.folder.write(Samples.memory(Samples.unit(("en", "talks"), ("ko", "회담"))), to: "1.tmx")
        let two = try sample.folder.write(
            Samples.memory(Samples.unit(("en", "talks"), ("ko", "대화")), Samples.unit(("en", "talks"), ("ko", "대화"))),
            to: "2.tmx")
        for files in [[one, two], [two, one]] {
            let found = try sample.workspace.check(files).findings
            #expect(found.map(\.file) == [one])
            #expect(found.map(\.suggestions) == [["대화"]])
        }
    }

    @Test func `Without files the memories of the workspace are checked`() throws {
        let sample = try SampleWorkspace([
            "TMX/a.tmx": Samples.memory(Samples.unit(("en", "Four Party talks"), ("ko", "대화"), tuid: "u1")),
            "Glossaries/g.tbx": Self.glossary,
        ])
        let report = try sample.workspace.check([])
        #expect(report.findings.map(\.unit) == ["u1"])
        #expect(report.findings.map(\.file) == [sample.path("TMX/a.tmx")])
        #expect(report.findings.first?.line == 5)
    }

    @Test func `The source is what the unit says, else the header, else what was asked for, else the first variant`()
        throws
    {
        let korean = ("ko", "대화")
        let english = ("en", "Four Party talks")
        let unit = Samples.unit(korean, english)
        #expect(try check(unit).findings.count == 1)
        #expect(try check(unit, header: #"srclang="ko""#).findings.isEmpty)
        #expect(try check(unit, header: #"srclang="*all*""#).findings.isEmpty)
        #expect(try check(unit, header: #"srclang="*all*""#, from: "en").findings.count == 1)
        #expect(try check(unit, header: #"srclang="EN-us""#, from: "en").findings.count == 1)
        let own = unit.replacingOccurrences(of: "<tu>", with: "<tu srclang=\"en\">")
        #expect(try check(own, header: #"srclang="ko""#).findings.count == 1)
    }

    @Test func `Only the languages and the rules that were asked for are looked at`() throws {
        let unit = Samples.unit(("en", "Four Party talks"), ("ko-KR", "대화"), ("zh-Hans", "对话"), ("ko-KP", "대화"))
        #expect(try check(unit).findings.map(\.language.description) == ["ko-KR"])
        #expect(try check(unit, to: ["zh"]).findings.isEmpty)
        #expect(try check(unit, to: ["ko"]).findings.count == 1)
        #expect(try check(unit, rules: ["consistency.target"]).findings.isEmpty)
        let error = #expect(throws: ConcordError.self) { try check(unit, rules: ["no.such"]) }
        #expect(error?.description.contains("term.missing") == true)
    }

    @Test func `Findings come by file and line`() throws {
        let found = try check(
            Samples.unit(("en", "a"), ("ko", "가")) + "\n", Samples.unit(("en", "Four Party talks"), ("ko", "말")) + "\n",
            Samples.unit(("en", "a"), ("ko", "나")) + "\n", Samples.unit(("en", "the Four Party talks"), ("ko", "글")))
        #expect(found.findings.compactMap(\.line) == [6, 7, 8])
    }

    @Test func `A broken file is an error with its place`() throws {
        let sample = try SampleWorkspace()
        let path = try sample.folder.write("<tmx version=\"1.4\">\n<header/>\n<body><tu>", to: "broken.tmx")
        let error = #expect(throws: ConcordError.self) { try sample.workspace.check([path]) }
        #expect(error?.description.hasPrefix(path + ":3:") == true)
    }

    @Test func `A damaged glossary index is built anew during a check`() throws {
        let sample = try SampleWorkspace(["Glossaries/g.tbx": Self.glossary])
        let path = try sample.folder.write(
            Samples.memory(Samples.unit(("en", "Four Party talks"), ("ko", "말"))), to: "draft.tmx")
        #expect(try sample.workspace.check([path]).findings.count == 1)
        let name = ".concord/" + (sample.files.first { $0.hasPrefix("index/") } ?? "")
        var content = try sample.content(of: name)
        content.replaceSubrange(536..<600, with: repeatElement(0xFF, count: 64))
        try sample.folder.write(content, to: "w/" + name)
        #expect(try sample.workspace.check([path]).findings.count == 1)
    }
}
