import ExchangeFormats
import Foundation
import LanguageAssets
import TestSupport
import Testing
import WorkspaceStore

@testable import Concord

/// Taking TMX files into memories: all of a file or nothing, and nothing lost.
struct ImportMemoryTests {
    static let talks = Samples.unit(("en", "talks"), ("ko-KR", "회담"), tuid: "u1")
    static let zone = Samples.unit(("en", "The <ph x=\"1\"/>DMZ"), ("ko-KR", "비무장지대"))

    @Test func `Every unit that was read was added, a duplicate, or skipped`() throws {
        let sample = try SampleWorkspace()
        let report = try sample.importMemory(
            Samples.memory(
                Self.talks, Self.zone, Self.talks, "<tu tuid=\"none\"/>",
                "<tu><tuv xml:lang=\"en\"><seg>alone</seg></tuv><tuv><seg>no language</seg></tuv></tu>"))
        #expect(report.counts.added == 3)
        #expect(report.counts.duplicate == 1)
        #expect(report.counts.skipped == 1)
        #expect(report.counts.repaired == 1)
        #expect(report.counts.read == 5)
        #expect(report.languages == ["en": 4, "ko-KR": 3])
        #expect(report.problems.map(\.code) == [.noVariants, .missingLanguage])
        let again = try sample.importMemory(Samples.memory(Self.talks, Samples.unit(("en", "new"), ("ko", "새"))))
        #expect(again.counts.added == 1)
        #expect(again.counts.duplicate == 1)
        #expect(try sample.targets(of: "talks") == ["회담"])
        #expect(try sample.targets(of: "new") == ["새"])
    }

    @Test func `Importing a file again adds nothing and leaves the memory untouched`() throws {
        let sample = try SampleWorkspace()
        let memory = Samples.memory(Self.talks, Self.zone)
        try sample.importMemory(memory)
        let before = try (sample.content(of: "TMX/m.tmx"), attributes(sample.path("TMX/m.tmx")), sample.files)
        let report = try sample.importMemory(memory)
        #expect(report.counts.added == 0)
        #expect(report.counts.duplicate == 2)
        #expect(try sample.content(of: "TMX/m.tmx") == before.0)
        #expect(try attributes(sample.path("TMX/m.tmx")) == before.1)
        #expect(sample.files == before.2)
    }

    private func attributes(_ path: String) throws -> [String] {
        let all = try FileManager.default.attributesOfItem(atPath: path)
        return [FileAttributeKey.modificationDate, .systemFileNumber].map { "\(all[$0] as Any)" }
    }

    @Test func `A memory that is imported into itself stays as it is, its own duplicates too`() throws {
        let memory = Samples.memory(Self.talks, Self.talks)
        let sample = try SampleWorkspace(["TMX/m.tmx": memory])
        let report = try sample.workspace.importMemory(from: sample.path("TMX/m.tmx"), into: "m")
        #expect(report.counts.added == 0)
        #expect(report.counts.duplicate == 2)
        #expect(try sample.text(of: "TMX/m.tmx") == memory)
    }

    @Test(arguments: [
        "", "<html><body>404</body></html>", "<tmx version=\"1.4\"><header/><body><tu>",
        Samples.memory(talks).replacingOccurrences(of: "</body>", with: "</bode>"),
        String(Samples.memory(talks, zone).dropLast(30)), "not xml",
        Samples.memory(talks, "<tu><tuv xml:lang=\"ko\"><seg>&unknown;</seg></tuv></tu>"),
    ])
    func `A broken file stores nothing and leaves nothing behind`(_ broken: String) throws {
        for files in [[:], ["TMX/m.tmx": Samples.memory(Self.zone)]] {
            let sample = try SampleWorkspace(files)
            #expect(throws: ConcordError.self) { try sample.importMemory(broken) }
            #expect(sample.files == files.keys.map { $0.replacingOccurrences(of: "TMX/", with: "") })
            if files.isEmpty { continue }
            #expect(try sample.text(of: "TMX/m.tmx") == files["TMX/m.tmx"])
        }
    }

    @Test func `A memory that is damaged is named, and stays as it is`() throws {
        let damaged = String(Samples.memory(Self.talks, Self.zone).dropLast(40))
        let sample = try SampleWorkspace(["TMX/m.tmx": damaged])
        let error = #expect(throws: ConcordError.self) { try sample.importMemory(Samples.memory(Self.talks)) }
        #expect(error?.description.hasPrefix(sample.path("TMX/m.tmx") + ":") == true)
        #expect(try sample.text(of: "TMX/m.tmx") == damaged)
        #expect(sample.files == ["m.tmx"])
    }

    @Test(arguments: [
        "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv><seg>no language</seg></tuv></tu>",
        "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv>stray</tu>", "<extra>between units</extra>",
        "<tu><tuv xml:lang=\"en\"><note>no segment</note></tuv></tu>",
    ])
    func `A memory with something that cannot be written again refuses imports with its line`(
        _ unit: String
    ) throws {
        let memory = Samples.memory(Self.zone, unit)
        let sample = try SampleWorkspace(["TMX/m.tmx": memory])
        let error = #expect(throws: ConcordError.self) { try sample.importMemory(Samples.memory(Self.talks)) }
        #expect(error?.description.contains("m.tmx:6:") == true)
        #expect(try sample.text(of: "TMX/m.tmx") == memory)
        #expect(sample.files == ["m.tmx"])
    }

    @Test func `A unit without variants stays in the memory, and no index counts it`() throws {
        let empty = "<tu tuid=\"empty\"><note>to do</note></tu>"
        let sample = try SampleWorkspace(["TMX/m.tmx": Samples.memory(empty, Self.zone)])
        try sample.importMemory(Samples.memory(Self.talks))
        let root = try XMLTree.root(of: sample.content(of: "TMX/m.tmx"))
        #expect(root.all("tu").map { $0.attributes["tuid"] } == ["empty", nil, "u1"])
        #expect(root.all("note").map(\.line) == ["<note>to do</note>"])
        #expect(try sample.workspace.status().memories.map(\.entryCount) == [2])
        try FileManager.default.removeItem(atPath: sample.path(".concord"))
        #expect(try sample.targets(of: "talks") == ["회담"])
        #expect(try sample.workspace.status().memories.map(\.entryCount) == [2])
    }

    @Test func `A dry run reports the same and changes nothing`() throws {
        let memory = Samples.memory(Self.zone)
        let sample = try SampleWorkspace(["TMX/m.tmx": memory])
        let dry = try sample.importMemory(Samples.memory(Self.talks, Self.zone), mode: .dryRun)
        #expect(sample.files == ["m.tmx"])
        #expect(try sample.text(of: "TMX/m.tmx") == memory)
        let real = try sample.importMemory(Samples.memory(Self.talks, Self.zone))
        #expect(dry.counts == real.counts)
        let other = try sample.importMemory(Samples.memory(Self.talks), into: "other", mode: .dryRun)
        #expect(other.counts.added == 1)
        #expect(sample.files.filter { $0.hasSuffix(".tmx") } == ["m.tmx"])
    }

    @Test func `An import leaves one index file, and the memory answers from it`() throws {
        let sample = try SampleWorkspace()
        try sample.importMemory(Samples.memory(Self.talks))
        try sample.importMemory(Samples.memory(Self.zone))
        #expect(sample.files.map { $0.hasPrefix("index/") } == [false, true])
        #expect(try sample.workspace.status().memories.map(\.index) == [.fresh])
        #expect(try sample.workspace.status().memories.map(\.entryCount) == [2])
    }

    @Test func `The memory keeps the rights of its file, and its name in another letter case`() throws {
        let sample = try SampleWorkspace(["TMX/m.TMX": Samples.memory(Self.zone)])
        try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: sample.path("TMX/m.TMX"))
        try sample.importMemory(Samples.memory(Self.talks))
        #expect(sample.folder.names(in: "w/TMX") == ["m.TMX"])
        let rights = try FileManager.default.attributesOfItem(atPath: sample.path("TMX/m.TMX"))[.posixPermissions]
        #expect(rights as? Int == 0o660)
    }

    @Test(arguments: ["kr", "cn", "Korean (South)"])
    func `A language code that means nothing is a warning, and the code survives`(_ code: String) throws {
        let sample = try SampleWorkspace()
        let units = [Samples.unit(("en", "talks"), (code, "회담")), Samples.unit(("en", "talks"), ("x y", "회담"))]
        let report = try sample.importMemory(Samples.memory(units[0], units[1]))
        #expect(report.problems.map(\.code) == [.unknownLanguage, .unknownLanguage])
        #expect(report.counts.added == 2)
        try sample.importMemory(Samples.memory(Self.zone))
        let root = try XMLTree.root(of: sample.content(of: "TMX/m.tmx"))
        #expect(root.all("tuv").compactMap { $0.attributes["xml:lang"] } == ["en", code, "en", "x y", "en", "ko-KR"])
    }

    @Test func `A memory that another program writes during the import is not overwritten`() throws {
        let sample = try SampleWorkspace(["TMX/m.tmx": Samples.memory(Self.zone)])
        let asset = try #require(sample.workspace.folder.assets(.memory).first)
        let incoming = try sample.folder.write(Samples.memory(Self.talks), to: "incoming.tmx")
        let foreign = Samples.memory(Samples.unit(("en", "foreign"), ("ko", "남")))
        #expect(throws: (any Error).self) {
            var memoryImport = try MemoryImport(
                from: incoming, BilingualOptions(), into: asset, try sample.workspace.catalog.indexFolder(),
                keys: sample.workspace.keys,
                languages: sample.workspace.languages)
            try memoryImport.copyExistingUnits()
            try memoryImport.addUnits()
            try sample.write(foreign, to: "TMX/m.tmx")
            _ = try memoryImport.publish()
        }
        #expect(try sample.text(of: "TMX/m.tmx") == foreign)
        #expect(sample.files == ["m.tmx"])
    }
}
