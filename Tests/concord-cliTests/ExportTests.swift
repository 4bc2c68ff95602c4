import Foundation
import Testing

@Suite struct ExportTests {
    private func workspace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder.shippedWorkspace()
        let fixture = Command.repository.appending(path: "Tests/ConcordTests/Fixtures/languages.tmx")
        try FileManager.default.copyItem(at: fixture, to: folder.url.appending(path: "TMX/languages.tmx"))
        return folder
    }

    @Test func `The shipped memory goes to standard output byte for byte, the summary to standard error`() throws {
        let folder = try workspace()
        let outcome = try folder.command("export", "dialogue")
        #expect(outcome.status == 0)
        #expect(outcome.errors == "concord: dialogue: 60 units read, 60 exported, 0 left out\n")
        let memory = try Data(contentsOf: folder.url.appending(path: "TMX/dialogue.tmx"))
        #expect(Data(outcome.output.utf8) == memory)
        #expect(try folder.command("export", "dialogue", "-q").errors.isEmpty)
    }

    @Test func `A file for a client comes with a count of what differs`() throws {
        let folder = try workspace()
        let outcome = try folder.command(
            "export", "languages", "--from", "en", "--to", "ko", "--for", "omegat", "-o", "out.tmx")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        try expectSnapshot("export.txt", outcome.errors)
        try expectSnapshot(
            "export.tmx", try String(contentsOf: folder.url.appending(path: "out.tmx"), encoding: .utf8))
    }

    @Test func `The JSON of an export is the contract`() throws {
        let outcome = try workspace().command(
            "export", "languages", "--from", "en", "--to", "zh-Hant", "--for", "trados", "-o", "out.tmx", "--format",
            "json")
        #expect(outcome.errors.isEmpty)
        try expectSnapshot("export.json", outcome.output)
    }

    @Test func `A unit that was added and not folded yet is exported, one that was removed is not`() throws {
        let folder = try workspace()
        _ = try folder.command("add", "--from", "en", "--to", "ko", "Thanks.", "감사합니다.", "--into", "languages")
        _ = try folder.command("remove", "languages", "north")
        let outcome = try folder.command("export", "languages")
        #expect(outcome.output.contains("감사합니다."))
        #expect(!outcome.output.contains("북쪽"))
        #expect(outcome.errors.contains("6 units read"))
    }

    @Test func `When nothing was exported the status is 1, and nothing is written`() throws {
        let folder = try workspace()
        let outcome = try folder.command("export", "languages", "--from", "en", "--to", "fr", "-o", "out.tmx")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("concord status"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/out.tmx"))
        #expect(try folder.command("export", "languages", "--from", "en", "--to", "fr").output.isEmpty)
    }

    @Test func `An unknown memory is answered with the ones there are`() throws {
        let outcome = try workspace().command("export", "dialog")
        #expect(outcome.status == 2)
        #expect(outcome.errors == "concord: There is no memory \"dialog\". The memories are: dialogue, languages.\n")
    }

    @Test(arguments: [
        ["--for", "omegat"], ["--for", "trados", "--from", "en"], ["--for", "word"], ["--format", "json"],
        ["--map", "en"], ["--map", "en=not a code"], ["--map", "en=en-US", "--map", "EN=en-GB"],
    ])
    func `Wrong usage gives status 64`(arguments: [String]) throws {
        let command = try workspace().command
        let outcome = try command.run(
            Command.products.appending(path: "concord"), ["export", "languages"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
    }

    @Test func `A reader that goes away early is no failure`() throws {
        let folder = try workspace()
        let source = "<tu><tuv xml:lang=\"en\"><seg>One more.</seg></tuv></tu>\n"
        let text = "<tmx version=\"1.4\"><header/><body>" + String(repeating: source, count: 20_000) + "</body></tmx>"
        try folder.write(text, to: "TMX/large.tmx")
        let outcome = try folder.command.shell("{ concord export large; echo $? >&2; } | head -n 3")
        #expect(outcome.output.split(separator: "\n").count == 3)
        #expect(outcome.errors == "0\n")
    }
}
