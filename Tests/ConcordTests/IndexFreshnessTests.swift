import Foundation
import LanguageAssets
import Matching
import TestSupport
import Testing
import WorkspaceStore

@testable import Concord

/// The index follows the files, and the files are left alone while they do not change.
struct IndexFreshnessTests {
    static let memory = Samples.memory(Samples.unit(("en", "talks"), ("ko", "회담")))
    static let glossary = Samples.glossary(Samples.concept("A", ("en", "talks"), ("ko", "회담")))

    private func sample() throws -> SampleWorkspace {
        try SampleWorkspace([
            "TMX/m.tmx": Self.memory, "Glossaries/g.tbx": Self.glossary,
            "Glossaries/matching.tsv": "concept\tterm\tflags\nA\ttalks\tlookup-only\n",
        ])
    }

    private func terms(_ sample: SampleWorkspace, _ text: String = "talks") throws -> [String] {
        try sample.lookUp(text).hits.flatMap { $0.equivalents.map(\.text) }
    }

    private func indexFiles(_ sample: SampleWorkspace) -> [String] {
        sample.files.filter { $0.hasPrefix("index/") }
    }

    @Test func `A second question opens no TBX, no TMX and no table`() throws {
        let sample = try sample()
        let assets = ["TMX/m.tmx", "Glossaries/g.tbx", "Glossaries/matching.tsv"].map(sample.path)
        // Within two seconds of a change no fingerprint proves anything.
        usleep(2_100_000)
        let counter = try OpenCounter(assets)
        #expect(try terms(sample) == ["회담"])
        #expect(try sample.targets(of: "talks") == ["회담"])
        #expect(counter.opens() >= 3)
        #expect(try terms(sample) == ["회담"])
        #expect(try sample.targets(of: "talks") == ["회담"])
        _ = try sample.workspace.status()
        #expect(counter.opens() == 0)
    }

    @Test func `Files that had just been written are read once more, to make sure, and then no more`() throws {
        let sample = try sample()
        let assets = ["TMX/m.tmx", "Glossaries/g.tbx", "Glossaries/matching.tsv"].map(sample.path)
        _ = try (terms(sample), sample.targets(of: "talks"))
        let built = indexFiles(sample)
        usleep(2_100_000)
        let counter = try OpenCounter(assets)
        _ = try (terms(sample), sample.targets(of: "talks"))
        #expect(counter.opens() == 3)
        _ = try (terms(sample), sample.targets(of: "talks"))
        #expect(counter.opens() == 0)
        #expect(indexFiles(sample) == built)
    }

    @Test func `A changed file is indexed anew, even where size and times are the same`() throws {
        let sample = try sample()
        #expect(try sample.targets(of: "talks") == ["회담"])
        let time = try FileManager.default.attributesOfItem(atPath: sample.path("TMX/m.tmx"))[.modificationDate]
        try sample.write(Self.memory.replacingOccurrences(of: "회담", with: "대화"), to: "TMX/m.tmx")
        try FileManager.default.setAttributes(
            [.modificationDate: time as Any], ofItemAtPath: sample.path("TMX/m.tmx"))
        #expect(try sample.targets(of: "talks") == ["대화"])
        try sample.write(Self.glossary.replacingOccurrences(of: "회담", with: "대화"), to: "Glossaries/g.tbx")
        #expect(try terms(sample) == ["대화"])
    }

    @Test func `A file that is new, renamed or gone is noticed`() throws {
        let sample = try sample()
        try sample.write(Self.memory.replacingOccurrences(of: "회담", with: "새"), to: "TMX/n.tmx")
        #expect(try sample.targets(of: "talks") == ["회담", "새"])
        try FileManager.default.moveItem(atPath: sample.path("TMX/m.tmx"), toPath: sample.path("TMX/z.tmx"))
        #expect(try sample.targets(of: "talks") == ["새", "회담"])
        try FileManager.default.removeItem(atPath: sample.path("TMX/n.tmx"))
        #expect(try sample.targets(of: "talks") == ["회담"])
    }

    @Test func `Matching rules that change, break, are mended or go away change the glossaries' index`() throws {
        let sample = try sample()
        let draft = try sample.folder.write(Samples.memory(Samples.unit(("en", "talks"), ("ko", "말"))), to: "d.tmx")
        func findings() throws -> Int { try sample.workspace.check([draft], rules: ["term.missing"]).findings.count }
        #expect(try findings() == 0)
        try sample.write("concept\tterm\tflags\nB\ttalks\tlookup-only\n", to: "Glossaries/matching.tsv")
        #expect(try findings() == 1)
        try sample.write("concept\tterm\tflags\nA\ttalks\tno-such-flag\n", to: "Glossaries/matching.tsv")
        let broken = try sample.workspace.check([draft], rules: ["term.missing"])
        #expect(broken.findings.count == 1)
        #expect(broken.warnings.map(\.asset) == ["Glossaries/matching.tsv"])
        try sample.write("concept\tterm\tflags\nA\ttalks\tlookup-only\n", to: "Glossaries/matching.tsv")
        #expect(try findings() == 0)
        try FileManager.default.removeItem(atPath: sample.path("Glossaries/matching.tsv"))
        #expect(try findings() == 1)
    }

    @Test(arguments: [nil, "", "{}", "[]"]) func `A manifest that is gone or damaged is made anew`(
        _ content: String?
    ) throws {
        let sample = try sample()
        _ = try (terms(sample), sample.targets(of: "talks"))
        if let content {
            try sample.write(content, to: ".concord/index/manifest")
        } else {
            try FileManager.default.removeItem(atPath: sample.path(".concord/index/manifest"))
        }
        #expect(try sample.workspace.status().memories.map(\.index) == [.stale])
        #expect(try terms(sample) == ["회담"])
        #expect(try sample.targets(of: "talks") == ["회담"])
        #expect(indexFiles(sample).count == 2)
    }

    @Test func `A manifest of another version is not believed`() throws {
        let sample = try sample()
        _ = try (terms(sample), sample.targets(of: "talks"))
        let indexes = try sample.workspace.catalog.indexFolder()
        var versions = IndexCatalog.versions
        var other = Manifest(in: indexes, versions: versions)
        versions.keyRules += 1
        other.versions = versions
        try other.publish(in: indexes)
        #expect(try sample.workspace.status().memories.map(\.index) == [.stale])
        #expect(try sample.targets(of: "talks") == ["회담"])
    }

    @Test(arguments: 0...4) func `An index file that is gone or damaged anywhere is built anew`(_ way: Int) throws {
        let sample = try sample()
        _ = try (terms(sample), sample.targets(of: "talks"))
        for name in indexFiles(sample) {
            let path = ".concord/" + name
            if way == 0 {
                try FileManager.default.removeItem(atPath: sample.path(path))
                continue
            }
            var content = try sample.content(of: path)
            switch way {
            case 1: content[0] ^= 1
            case 2: content.removeLast(content.count / 2)
            case 3: content = Data()
            // The first bytes of the records: found only when a record is read.
            default: content.replaceSubrange(536..<600, with: repeatElement(0xFF, count: 64))
            }
            try sample.folder.write(content, to: "w/" + path)
        }
        #expect(try terms(sample) == ["회담"])
        #expect(try sample.targets(of: "talks") == ["회담"])
        #expect(indexFiles(sample).count == 2)
    }

    @Test func `Everything derived may be deleted`() throws {
        let sample = try sample()
        #expect(try terms(sample) == ["회담"])
        try FileManager.default.removeItem(atPath: sample.path(".concord"))
        #expect(try terms(sample) == ["회담"])
    }

    @Test func `Two processes that find the same file stale build it once`() async throws {
        let sample = try sample()
        let catalog = sample.workspace.catalog
        let indexes = try catalog.indexFolder()
        let assets = sample.workspace.folder.assets(.memory)
        var warnings: [AssetWarning] = []
        let first = try catalog.rebuild(assets, indexes, &warnings)
        // The second had looked before the first published.
        let second = try catalog.rebuild(assets, indexes, &warnings)
        #expect(first.assets["TMX/m.tmx"]?.indexFiles == second.assets["TMX/m.tmx"]?.indexFiles)
        let file = try #require(second.assets["TMX/m.tmx"]?.indexFiles.first)
        let third = try catalog.rebuild(assets, indexes, without: file, &warnings)
        #expect(third.assets["TMX/m.tmx"]?.indexFiles.first != file)
        try await withThrowingTaskGroup(of: [String].self) { group in
            for round in 0..<16 {
                if round % 4 == 0 { try? FileManager.default.removeItem(atPath: indexes.file("manifest")) }
                group.addTask { try sample.targets(of: "talks") }
            }
            for try await targets in group { #expect(targets == ["회담"]) }
        }
    }

    @Test func `A file is not vouched for that changed while somebody waited to note it`() throws {
        let sample = try sample()
        _ = try sample.targets(of: "talks")
        let catalog = sample.workspace.catalog
        let indexes = try catalog.indexFolder()
        let asset = try #require(sample.workspace.folder.assets(.memory).first)
        let entry = Manifest(in: indexes, versions: IndexCatalog.versions).assets[asset.relativePath]
        guard case .verified(let path, let verified) = catalog.freshness(of: asset, entry) else {
            Issue.record("The file was written just now, so its content has to prove it.")
            return
        }
        try sample.write(Self.memory.replacingOccurrences(of: "회담", with: "대화"), to: "TMX/m.tmx")
        usleep(2_100_000)
        catalog.confirm([path: verified], indexes)
        #expect(try sample.targets(of: "talks") == ["대화"])
    }
}
