import Foundation
import Testing

@Suite struct MatchTests {
    private let sentence = "The Four Party talks resumed in Geneva after a pause of several months."

    @Test func `A sentence of the memory is an exact match`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command("match", sentence, "--from", "en", "--to", "ko")
        #expect(outcome.status == 0)
        try expectSnapshot("match.txt", outcome.output)
    }

    @Test func `The JSON of a match is the contract`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command("match", sentence, "--from", "en", "--to", "zh", "--format", "json")
        try expectSnapshot("match.json", outcome.output)
    }

    @Test func `Full-width letters cost one point and say why`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command(
            "match", "Ｔhe Four Party talks resumed in Geneva after a pause of several months.", "--from", "en", "--to",
            "ko")
        #expect(outcome.output.hasPrefix("99 fuzzy   typography -1 · dialogue:M03\n"))
    }

    @Test func `No match gives status 1`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command("match", "Nobody ever said this.", "--from", "en", "--to", "ko")
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
    }

    @Test func `Simplified text is never offered for Traditional`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        #expect(try workspace.command("match", sentence, "--from", "en", "--to", "zh-Hant").status == 1)
    }
}
