import Foundation
import LanguageAssets
import TestSupport
import Testing

@testable import Concord

/// Single changes of memories that other tools wrote.
struct FoldTests {
    private func add(to sample: SampleWorkspace) throws -> EditReport {
        try sample.workspace.addUnit(
            source: TranslationUnitVariant(.english, "talks"), target: TranslationUnitVariant(.korean, "회담"), to: "m",
            by: Editor(name: "test", date: "20260101T000000Z"))
    }

    @Test func `A change of a memory with something that cannot be written again stays in the log`() throws {
        let memory = Samples.memory("<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv><seg>no language</seg></tuv></tu>")
        let sample = try SampleWorkspace(["TMX/m.tmx": memory])
        #expect(try add(to: sample).storage == .logged)
        #expect(try sample.text(of: "TMX/m.tmx") == memory)
        #expect(try sample.targets(of: "talks") == ["회담"])
        let error = #expect(throws: ConcordError.self) { try sample.workspace.checkpoint() }
        #expect(error?.description.contains("m.tmx:5:") == true)
        #expect(sample.folder.names(in: "w/TMX") == ["m.tmx"])
        try sample.write(
            memory.replacingOccurrences(of: "<tuv><seg>", with: "<tuv xml:lang=\"ko\"><seg>"), to: "TMX/m.tmx")
        #expect(try sample.workspace.checkpoint().map(\.added) == [1])
        #expect(try sample.targets(of: "a") == ["no language"])
        #expect(try sample.targets(of: "talks") == ["회담"])
    }

    @Test func `A change keeps units without variants, and goes into the file whatever its extension's letter case`()
        throws
    {
        let memory = Samples.memory("<tu tuid=\"empty\"><note>to do</note></tu>")
        let sample = try SampleWorkspace(["TMX/m.TMX": memory])
        #expect(try add(to: sample).storage == .folded)
        #expect(sample.folder.names(in: "w/TMX") == ["m.TMX"])
        let root = try XMLTree.root(of: sample.content(of: "TMX/m.TMX"))
        #expect(root.all("tu").map { $0.attributes["tuid"] } == ["empty", nil])
        #expect(try sample.workspace.status().memories.map(\.entryCount) == [1])
    }
}
