import Foundation
import Testing

@Suite struct CommandTests {
    @Test func `The help lists what there is`() throws {
        try expectSnapshot("help.txt", try TemporaryFolder().command("--help").output)
    }

    @Test(arguments: [
        "init", "import", "export", "lookup", "match", "check", "add", "edit", "remove", "checkpoint", "diff", "merge",
        "status", "doctor",
    ])
    func `Each command explains itself`(name: String) throws {
        try expectSnapshot("help-\(name).txt", try TemporaryFolder().command(name, "--help").output)
    }

    @Test(arguments: [
        ["lookup"], ["match", "x"], ["match", "x", "--from", "en", "--to", "ko", "--threshold", "30"], ["nonsense"],
        ["lookup", "x", "--to", "not a language"], ["check", "--fail-on", "sometimes"],
    ])
    func `Wrong usage gives status 64`(arguments: [String]) throws {
        let folder = try TemporaryFolder.shippedWorkspace()
        let outcome = try folder.command.run(Command.products.appending(path: "concord"), arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
    }

    @Test func `Outside a workspace the message says how to make one`() throws {
        let outcome = try TemporaryFolder().command("status")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("concord init"))
    }

    @Test func `The workspace is found from a folder below, by option and by environment`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let below = Command(folder: workspace.url.appending(path: "TMX"))
        #expect(try below("lookup", "soft landing").status == 0)
        let elsewhere = try TemporaryFolder()
        #expect(try elsewhere.command("lookup", "soft landing", "--workspace", workspace.url.path).status == 0)
        let line = "CONCORD_WORKSPACE='\(workspace.url.path)' concord lookup 'soft landing'"
        #expect(try elsewhere.command.shell(line).status == 0)
    }

    @Test func `The status counts what is here, and says when an index is stale`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let stale = try workspace.command("status")
        #expect(stale.output.contains("index stale"))
        _ = try workspace.command("lookup", "soft landing")
        _ = try workspace.command("match", "x", "--from", "en", "--to", "ko")
        let path = workspace.url.resolvingSymlinksInPath().path
        let fresh = try workspace.command("status").output.replacingOccurrences(of: path, with: "/workspace")
        try expectSnapshot("status.txt", fresh)
        let json = try workspace.command("status", "--format", "json").output
        try expectSnapshot("status.json", json.replacingOccurrences(of: path, with: "/workspace"))
    }
}
