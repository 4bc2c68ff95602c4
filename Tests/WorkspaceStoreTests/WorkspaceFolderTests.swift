import Foundation
import TestSupport
import Testing

@testable import WorkspaceStore

/// Finding a workspace and what lies in it.
struct WorkspaceFolderTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: folder.file(name), withIntermediateDirectories: true)
    }

    @Test(arguments: ["TMX/", "Glossaries/", "concord.yaml"])
    func `A workspace is found from a folder inside it`(_ mark: String) throws {
        try makeFolder("w/a/b")
        if mark.hasSuffix("/") { try makeFolder("w/\(mark)") } else { try folder.write("", to: "w/\(mark)") }
        for inside in ["w", "w/a", "w/a/b", "w/a/../a/b/."] {
            #expect(try WorkspaceFolder(above: folder.file(inside)).path == folder.file("w"))
        }
        #expect(throws: StoreError.self) { try WorkspaceFolder(above: folder.path) }
        #expect(throws: StoreError.self) { try WorkspaceFolder(at: folder.file("w/a")) }
    }

    @Test func `The nearest workspace is taken`() throws {
        try makeFolder("w/TMX")
        try makeFolder("w/inner/Glossaries")
        try makeFolder("w/inner/deep")
        #expect(try WorkspaceFolder(above: folder.file("w/inner/deep")).path == folder.file("w/inner"))
    }

    @Test func `A workspace behind a link is the folder that the link leads to`() throws {
        try makeFolder("real/TMX")
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("link"), withDestinationPath: folder.file("real"))
        #expect(try WorkspaceFolder(at: folder.file("link")).path == folder.file("real"))
        #expect(try WorkspaceFolder(above: folder.file("link/TMX")).path == folder.file("real"))
    }

    @Test func `A new workspace has the path by which it is found later`() throws {
        try makeFolder("real")
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("link"), withDestinationPath: folder.file("real"))
        let made = try WorkspaceFolder(creatingAt: folder.file("link/./new"))
        #expect(made.path == folder.file("real/new"))
        #expect(try WorkspaceFolder(creatingAt: made.path) == made)
        #expect(folder.names(in: "real/new") == ["Glossaries", "TMX"])
    }

    @Test func `Assets are the files of known formats in their folders, by name`() throws {
        let workspace = try WorkspaceFolder(creatingAt: folder.path)
        for name in [
            "TMX/b.tmx", "TMX/a.TMX", "TMX/.hidden.tmx", "TMX/note.txt", "TMX/.b.tmx.77.new", "TMX/c.tbx", "TMX/tmx",
            "Glossaries/g.tbx", "Glossaries/t.tsv", "Glossaries/c.csv", "Glossaries/matching.tsv", "Glossaries/m.tmx",
        ] { try folder.write("", to: name) }
        try makeFolder("TMX/folder.tmx")
        #expect(workspace.assets(.memory).map(\.relativePath) == ["TMX/a.TMX", "TMX/b.tmx"])
        #expect(workspace.assets(.glossary).map(\.name) == ["c", "g", "t"])
        #expect(workspace.assets(.matchingRules).map(\.relativePath) == ["Glossaries/matching.tsv"])
    }

    @Test(arguments: ["", ".", "..", "../x", "a/b", ".hidden", "a\u{0}b"])
    func `A name that would leave the folder or be hidden is refused`(_ name: String) throws {
        let workspace = try WorkspaceFolder(creatingAt: folder.path)
        let error = #expect(throws: StoreError.self) { try workspace.newAsset(.memory, name: name, format: .tmx) }
        #expect(error?.code == .badName)
        #expect(throws: StoreError.self) { try workspace.newAsset(.glossary, name: "matching", format: .tsv) }
        #expect(throws: StoreError.self) { try workspace.newAsset(.memory, name: "a", format: .tbx) }
    }

    @Test func `A workspace that may only be read has its index in the user's cache`() throws {
        try makeFolder("cache")
        try makeFolder("w/TMX")
        // A file in the way keeps even root from making the folder.
        try folder.write("", to: "w/.concord")
        let workspace = try WorkspaceFolder(at: folder.file("w"))
        let indexes = try IndexFolder(for: workspace, environment: ["XDG_CACHE_HOME": folder.file("cache")])
        #expect(indexes.path.hasPrefix(folder.file("cache/concord/")))
        let atHome = try IndexFolder(
            for: workspace, environment: ["XDG_CACHE_HOME": "relative", "HOME": folder.file("home")])
        #expect(atHome.path.hasPrefix(folder.file("home/.cache/concord/")))
    }

    @Test func `Looking for an index folder makes none`() throws {
        let workspace = try WorkspaceFolder(creatingAt: folder.path)
        #expect(IndexFolder(existingFor: workspace, environment: ["HOME": folder.file("home")]) == nil)
        #expect(folder.names() == ["Glossaries", "TMX"])
        let made = try IndexFolder(for: workspace, environment: [:])
        #expect(IndexFolder(existingFor: workspace, environment: [:]) == made)
    }
}
