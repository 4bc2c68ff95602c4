import Foundation
import Testing

@Suite struct CheckTests {
    @Test func `The demo draft has one fault of each kind, and nothing else is reported`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command("check", "Scripts/demo-draft.tmx")
        #expect(outcome.status == 0)
        try expectSnapshot("check.txt", outcome.output)
    }

    @Test func `The JSON of a check is the contract`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command("check", "Scripts/demo-draft.tmx", "--format", "json")
        try expectSnapshot("check.json", outcome.output)
    }

    @Test(arguments: [("error", Int32(0)), ("warning", 1), ("info", 1)])
    func `The exit status follows --fail-on`(severity: String, status: Int32) throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        #expect(try workspace.command("check", "Scripts/demo-draft.tmx", "--fail-on", severity).status == status)
    }

    @Test func `Only the rules asked for are applied, and an unknown one is named`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command("check", "Scripts/demo-draft.tmx", "--rules", "consistency.source")
        #expect(outcome.output.contains("consistency.source"))
        #expect(!outcome.output.contains("term.missing"))
        let unknown = try workspace.command("check", "Scripts/demo-draft.tmx", "--rules", "spelling")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("term.missing"))
    }
}
