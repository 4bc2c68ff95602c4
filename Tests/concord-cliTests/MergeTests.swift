import Foundation
import Testing

@Suite struct MergeTests {
    private func text(_ name: String, in folder: TemporaryFolder) throws -> String {
        try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
    }

    @Test func `A merge without conflict takes both sides and gives status 0`() throws {
        let folder = try ComparedFiles.folder()
        let outcome = try folder.command("merge", "base.tmx", "ours.tmx", "theirs.tmx", "-o", "result.tmx")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == "3 units written: 1 changed by ours, 2 by theirs, 0 by both; 1 removed, 0 in conflict\n")
        try expectSnapshot("merge.tmx", try text("result.tmx", in: folder))
        #expect(try text("ours.tmx", in: folder) == ComparedFiles.ours)
    }

    @Test func `A conflict gives status 1, and both versions with notes`() throws {
        let folder = try ComparedFiles.folder()
        let outcome = try folder.command("merge", "base.tmx", "ours.tmx", "rival.tmx")
        #expect(outcome.status == 1)
        try expectSnapshot("merge-conflict.txt", outcome.output)
        try expectSnapshot("merge-conflict.tmx", try text("ours.tmx", in: folder))
    }

    @Test func `The JSON of a merge is the contract`() throws {
        let outcome = try ComparedFiles.folder().command(
            "merge", "base.tmx", "ours.tmx", "rival.tmx", "--format", "json")
        #expect(outcome.status == 1)
        try expectSnapshot("merge.json", outcome.output)
    }

    @Test(arguments: ["not TMX", "<tmx version=\"1.4\"><header/><body><tu>"])
    func `A file that cannot be read whole gives status 2 and leaves ours alone`(content: String) throws {
        let folder = try ComparedFiles.folder()
        try folder.write(content, to: "theirs.tmx")
        let outcome = try folder.command("merge", "base.tmx", "ours.tmx", "theirs.tmx")
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("concord: theirs.tmx:1:"))
        #expect(try text("ours.tmx", in: folder) == ComparedFiles.ours)
    }
}
