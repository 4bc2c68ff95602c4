import Foundation
import LanguageAssets
import TestSupport
import Testing

@testable import Concord

/// Files that were not written for Concord.
struct RealFileTests {
    static let kit = Samples.tests.appending(path: "ExchangeFormatsTests/LISA-TMXComplianceKit")
    static let tico = Samples.tests.appending(path: "Fixtures/TICO-19/all.en-zh.tmx")

    @Test(arguments: [
        ("ImportTest1A", 2), ("ImportTest1B", 1), ("ImportTest1C", 3), ("ImportTest1D", 3), ("ImportTest1E", 3),
        ("ImportTest1F", 3), ("ImportTest1G", 3), ("ImportTest1H", 3), ("ImportTest1I", 1), ("ImportTest1J", 2),
        ("ImportTest1J_many", 3), ("ImportTest1K", 2), ("ImportTest1L", 1), ("ImportTest2A-0index", 7),
        ("ImportTest2A", 7), ("ImportTest2B", 7), ("ImportTest2C", 1),
    ])
    func `An import test of the compliance kit is stored with everything in it`(_ name: String, _ count: Int) throws {
        let file = Self.kit.appending(path: "\(name).tmx")
        let sample = try SampleWorkspace()
        let report = try sample.workspace.importMemory(from: file.path)
        #expect(report.counts.read == count)
        #expect(report.counts.added == count)
        let original = try XMLTree.root(of: Data(contentsOf: file))
        let written = try XMLTree.root(of: sample.content(of: "TMX/\(name).tmx"))
        original.attributes["version"] = "1.4"
        #expect(written.line == original.line)
        #expect(written == original)
        let again = try sample.workspace.importMemory(from: file.path)
        #expect(again.counts.duplicate == count)
    }

    @Test func `All import tests fit into one memory without losing a code`() throws {
        let sample = try SampleWorkspace()
        var segments: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(atPath: Self.kit.path).sorted()
        where file.hasPrefix("ImportTest") && file.hasSuffix(".tmx") {
            let path = Self.kit.appending(path: file).path
            _ = try sample.workspace.importMemory(from: path, into: "all")
            segments.formUnion(try XMLTree.root(of: Data(contentsOf: URL(filePath: path))).all("seg").map(\.line))
        }
        let written = try XMLTree.root(of: sample.content(of: "TMX/all.tmx"))
        #expect(Set(written.all("seg").map(\.line)) == segments)
        #expect(try sample.workspace.status().memories.first?.entryCount == written.all("tu").count)
    }

    @Test func `TICO-19 is stored with its 3,071 units, and they are found`() throws {
        let sample = try SampleWorkspace()
        let report = try sample.workspace.importMemory(from: Self.tico.path, into: "tico")
        #expect(report.counts.read == 3071)
        #expect(report.problems.isEmpty)
        #expect(report.languages == ["en": 3071, "zh": 3071])
        let root = try XMLTree.root(of: Data(contentsOf: Self.tico))
        let written = try XMLTree.root(of: sample.content(of: "TMX/tico.tmx"))
        #expect(written.all("tu").count == report.counts.added)
        let units = root.all("tu")
        for index in stride(from: 0, to: units.count, by: 300) {
            let texts = units[index].all("seg").map { $0.children.map(\.text).joined() }
            let found = try sample.workspace.match(texts[0], from: .english, to: .chineseSimplified, limit: 50).matches
            #expect(found.contains { $0.target == texts[1] && $0.score == 100 }, "\(texts[0])")
        }
        #expect(try sample.targets(of: "about how long have these symptoms been going on?", "en", "zh").count == 1)
        let again = try sample.workspace.importMemory(from: Self.tico.path, into: "tico")
        #expect(again.counts.duplicate == 3071)
    }
}
