import Foundation
import Testing

@Suite struct DiffTests {
    @Test func `The difference is a block a unit, then the counts`() throws {
        let outcome = try ComparedFiles.folder().command("diff", "ours.tmx", "theirs.tmx")
        #expect(outcome.status == 1)
        try expectSnapshot("diff.txt", outcome.output)
    }

    @Test func `The JSON of a difference is the contract`() throws {
        let outcome = try ComparedFiles.folder().command("diff", "ours.tmx", "theirs.tmx", "--format", "json")
        #expect(outcome.status == 1)
        try expectSnapshot("diff.json", outcome.output)
    }

    @Test func `Equal files give status 0`() throws {
        let outcome = try ComparedFiles.folder().command("diff", "base.tmx", "base.tmx")
        #expect(outcome.status == 0)
        #expect(outcome.output == "0 added, 0 removed, 0 changed, 3 unchanged\n")
    }

    @Test func `A file that is not there gives status 2`() throws {
        let outcome = try ComparedFiles.folder().command("diff", "base.tmx", "nothing.tmx")
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("concord: nothing.tmx: "))
    }

    @Test func `What cannot be compared gives status 2 and its place`() throws {
        let folder = try ComparedFiles.folder()
        try folder.write(
            ComparedFiles.base.replacing("<tuv xml:lang=\"ko-KR\"><seg>사", with: "<tuv><seg>사"), to: "bad.tmx")
        let outcome = try folder.command("diff", "bad.tmx", "bad.tmx")
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("concord: bad.tmx:8:"))
    }

    @Test func `The text form has a line for each thing`() throws {
        let outcome = try ComparedFiles.folder().command("diff", "--textconv", "base.tmx")
        #expect(outcome.status == 0)
        try expectSnapshot("diff-textconv.txt", outcome.output)
    }

    @Test(arguments: [
        ["base.tmx"], ["a", "b", "c"], ["--textconv", "a", "b"], ["--textconv", "a", "--format", "json"],
    ])
    func `Another number of files is wrong usage`(arguments: [String]) throws {
        let folder = try ComparedFiles.folder()
        let outcome = try folder.command.run(Command.products.appending(path: "concord"), ["diff"] + arguments)
        #expect(outcome.status == 64)
    }
}
