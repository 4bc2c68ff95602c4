import Foundation
import LanguageAssets
import TestSupport
import Testing

@testable import Concord

/// Files that other tools and people put into the folders.
struct ForeignFileTests {
    private func sample(_ files: [String: String]) throws -> SampleWorkspace {
        try SampleWorkspace(
            files.merging(
                ["TMX/m.tmx": IndexFreshnessTests.memory, "Glossaries/g.tbx": IndexFreshnessTests.glossary]
            ) { first, _ in first })
    }

    @Test(arguments: ["", "<html/>", "<tmx version=\"1.4\"><header/><body>", "no xml", "<tmx><body><tu></body></tmx>"])
    func `A broken file is a warning that names it, and the others answer`(_ broken: String) throws {
        let sample = try sample(["TMX/a.tmx": broken, "Glossaries/a.tbx": broken])
        for _ in 0..<2 {
            let found = try sample.workspace.match("talks", from: .english, to: .korean)
            #expect(found.matches.map(\.target) == ["회담"])
            #expect(found.warnings.map(\.asset) == ["TMX/a.tmx"])
            #expect(found.warnings.first?.message.contains("a.tmx") == true)
            let terms = try sample.lookUp("talks")
            #expect(terms.hits.count == 1)
            #expect(terms.warnings.map(\.asset) == ["Glossaries/a.tbx"])
        }
        #expect(sample.files.filter { $0.hasPrefix("index/") }.count == 2)
        #expect(try sample.workspace.status().memories.map(\.index) == [.stale, .fresh])
    }

    @Test func `A link that leads nowhere is a warning`() throws {
        let sample = try sample([:])
        for name in ["TMX/a.tmx", "Glossaries/a.tbx"] {
            try FileManager.default.createSymbolicLink(
                atPath: sample.path(name), withDestinationPath: sample.path("nowhere"))
        }
        #expect(try sample.targets(of: "talks") == ["회담"])
        let terms = try sample.lookUp("talks")
        #expect(terms.hits.count == 1)
        #expect(terms.warnings.map(\.asset) == ["Glossaries/a.tbx"])
        _ = try sample.workspace.status()
    }

    @Test func `A folder with the name of a memory, and hidden files, are nothing`() throws {
        let sample = try sample(["TMX/.b.tmx.12.new": "", "TMX/f.tmx/x": "", "Glossaries/.~lock.g.tbx#": ""])
        let found = try sample.workspace.match("talks", from: .english, to: .korean)
        #expect(found.matches.map(\.target) == ["회담"])
        #expect(found.warnings.isEmpty)
    }

    @Test func `A memory in UTF-16 answers like any other`() throws {
        let sample = try sample([:])
        let text = IndexFreshnessTests.memory.replacingOccurrences(of: "UTF-8", with: "UTF-16")
            .replacingOccurrences(of: "talks", with: "wide")
        try sample.folder.write(try #require(text.data(using: .utf16)), to: "w/TMX/wide.tmx")
        #expect(try sample.targets(of: "wide") == ["회담"])
    }

    @Test func `Status says what is stale, builds nothing and makes nothing`() throws {
        let sample = try sample([:])
        #expect(try sample.workspace.status().memories.map(\.index) == [.stale])
        #expect(try sample.workspace.status().memories.map(\.entryCount) == [nil])
        #expect(sample.folder.names(in: "w") == ["Glossaries", "TMX"])
        _ = try (sample.targets(of: "talks"), sample.lookUp("talks"))
        let status = try sample.workspace.status()
        #expect(status.memories.map(\.index) == [.fresh])
        #expect(status.memories.first?.languages == ["en": 1, "ko": 1])
        #expect(status.glossaries.first?.entryCount == 1)
        let before = sample.files
        try sample.write(Samples.memory(), to: "TMX/m.tmx")
        #expect(try sample.workspace.status().memories.map(\.index) == [.stale])
        #expect(sample.files == before)
    }
}
