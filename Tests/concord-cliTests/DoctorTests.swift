import Foundation
import Testing

@Suite struct DoctorTests {
    private func workspace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder.shippedWorkspace()
        _ = try folder.command("lookup", "soft landing")
        _ = try folder.command("match", "x", "--from", "en", "--to", "ko")
        return folder
    }

    @Test func `A sound workspace is well`() throws {
        let outcome = try workspace().command("doctor")
        #expect(outcome.status == 0)
        #expect(outcome.output == "3 files read, 2 indexes verified: all is well\n")
    }

    @Test func `A broken asset is named with its place and the way out`() throws {
        let folder = try workspace()
        try folder.write("<tmx version=\"1.4\">\n<header/><body><tu></body></tmx>", to: "TMX/broken.tmx")
        let outcome = try folder.command("doctor")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("TMX/broken.tmx: error: Line 2, column "))
    }

    @Test func `A byte that changed in an index is noticed`() throws {
        let folder = try workspace()
        let indexes = folder.url.appending(path: ".concord/index")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: indexes.path).first { $0.hasSuffix(".cidx") })
        var bytes = try Data(contentsOf: indexes.appending(path: name))
        bytes[bytes.count / 2] ^= 0x40
        try bytes.write(to: indexes.appending(path: name))
        let outcome = try folder.command("doctor")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains(name))
        #expect(outcome.output.contains("wrong checksum"))
    }

    @Test func `A change log that cannot be read is named with the way out`() throws {
        let folder = try workspace()
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "changes"), withIntermediateDirectories: true)
        try folder.write(String(repeating: "no database ", count: 20), to: "changes/log.sqlite")
        let outcome = try folder.command("doctor")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("changes/log.sqlite: error: The change log is damaged. Put a copy"))
    }

    @Test func `What a write that did not end left behind is named`() throws {
        let folder = try workspace()
        try folder.write("half", to: "TMX/.dialogue.tmx.123.new")
        let outcome = try folder.command("doctor")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("TMX/.dialogue.tmx.123.new: warning"))
    }
}
