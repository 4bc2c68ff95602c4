import ExchangeFormats
import Foundation
import LanguageAssets
import TestSupport
import Testing

@testable import Concord

/// Taking glossaries into the workspace.
struct ImportGlossaryTests {
    @Test func `A glossary is copied byte for byte and answers at once`() throws {
        let sample = try SampleWorkspace()
        let path = try sample.folder.write(Samples.talks, to: "talks.tbx")
        let dry = try sample.workspace.importGlossary(from: path, mode: .dryRun)
        #expect(sample.files.isEmpty)
        let report = try sample.workspace.importGlossary(from: path)
        #expect(report.counts == dry.counts)
        #expect(report.counts.added == 3)
        #expect(
            report.languages == [
                "en": 3, "ko": 1, "ko-KP": 1, "ko-KR": 2, "ko-Hani": 1, "zh-Hans-CN": 1, "zh-Hant-TW": 1,
            ])
        #expect(try sample.text(of: "Glossaries/talks.tbx") == Samples.talks)
        #expect(try sample.lookUp("DMZ").hits.count == 1)
    }

    @Test func `A glossary of the same name is not replaced, whatever its format`() throws {
        let sample = try SampleWorkspace(["Glossaries/talks.csv": "x"])
        let path = try sample.folder.write(Samples.talks, to: "talks.tbx")
        let error = #expect(throws: ConcordError.self) { try sample.workspace.importGlossary(from: path) }
        #expect(error?.description.contains("--into") == true)
        #expect(sample.files == ["talks.csv"])
        _ = try sample.workspace.importGlossary(from: path, into: "other")
        #expect(sample.files == ["other.tbx", "talks.csv"])
    }

    @Test(arguments: ["", "<html/>", "<martif type=\"TBX\"><text><body><termEntry id=\"a\">"])
    func `A broken glossary stores nothing`(_ broken: String) throws {
        let sample = try SampleWorkspace()
        let path = try sample.folder.write(broken, to: "a.tbx")
        #expect(throws: ConcordError.self) { try sample.workspace.importGlossary(from: path) }
        #expect(sample.files.isEmpty)
    }

    @Test func `A repeated identifier and a code that means nothing are warnings`() throws {
        let sample = try SampleWorkspace()
        let path = try sample.folder.write(
            Samples.glossary(Samples.concept("A", ("en", "a")), Samples.concept("A", ("kr", "가"))), to: "a.tbx")
        let report = try sample.workspace.importGlossary(from: path)
        #expect(report.problems.map(\.code) == [.unknownLanguage, .duplicateIdentifier])
        #expect(report.counts.added == 2)
        #expect(try sample.lookUp("a").hits.count == 1)
    }
}
