import Foundation
import Testing

@Suite struct PackedImportTests {
    private let document =
        "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>Talks.</seg></tuv></tu></body></tmx>"

    @Test func `A packed memory is named without either ending, and stored unpacked`() throws {
        let folder = try TemporaryFolder()
        #expect(try folder.command("init").status == 0)
        try folder.write(document, to: "talks.tmx")
        #expect(try folder.command.shell("gzip talks.tmx").status == 0)
        #expect(try folder.command("import", "talks.tmx.gz").status == 0)
        let stored = try String(contentsOf: folder.url.appending(path: "TMX/talks.tmx"), encoding: .utf8)
        #expect(stored.contains("<seg>Talks.</seg>"))
    }

    @Test func `A packed file with the wrong extension is read`() throws {
        let folder = try TemporaryFolder()
        #expect(try folder.command("init").status == 0)
        try folder.write(document, to: "plain")
        #expect(try folder.command.shell("gzip -c plain > talks.zip").status == 0)
        #expect(try folder.command("import", "talks.zip").output.contains("1 added"))
    }

    @Test func `Standard input is imported, plain or packed, and its copy is removed`() throws {
        let folder = try TemporaryFolder()
        #expect(try folder.command("init").status == 0)
        try folder.write(document, to: "talks.tmx")
        let plain = try folder.command.shell("concord import - --into a < talks.tmx")
        #expect(plain.output.contains("- → memory a\n  1 units read: 1 added"))
        #expect(try folder.command.shell("gzip -c talks.tmx | concord import - --into b").output.contains("1 added"))
        let cut = try folder.command.shell("head -c 80 talks.tmx | concord import - --into c")
        #expect(cut.status == 2)
        #expect(cut.errors.hasPrefix("concord: standard input:1:81: "))
        let index = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/.concord/index")
        #expect(!index.contains { $0.hasSuffix(".new") })
    }

    @Test func `Standard input without a name is wrong usage`() throws {
        let folder = try TemporaryFolder()
        #expect(try folder.command("init").status == 0)
        #expect(try folder.command("import", "-").status == 64)
    }

    @Test func `A cut archive is an error that leaves nothing behind`() throws {
        let folder = try TemporaryFolder()
        #expect(try folder.command("init").status == 0)
        try folder.write(document, to: "talks.tmx")
        #expect(try folder.command.shell("gzip -c talks.tmx | head -c 80 > cut.gz").status == 0)
        let outcome = try folder.command("import", "cut.gz")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors == "concord: cut.gz: The packed file breaks off after 80 bytes. Get a complete copy of it.\n"
        )
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/TMX").isEmpty)
    }
}
