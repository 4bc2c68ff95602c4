import Foundation
import Testing

@Suite struct BilingualImportTests {
    private let xliff = """
        <xliff version="1.2"><file original="menu.txt" source-language="en" target-language="ko"><body>
        <trans-unit id="1"><source>Open</source><target>열기</target></trans-unit>
        <trans-unit id="2"><source>Close</source><target state="needs-translation">Close</target></trans-unit>
        <trans-unit id="3"><source>Save</source></trans-unit>
        <trans-unit id="4"><source/><target>저장</target></trans-unit>
        </body></file></xliff>
        """
    private let po = "msgid \"Open\"\nmsgstr \"열기\"\n\n#, fuzzy\nmsgid \"Close\"\nmsgstr \"닫기\"\n"

    private func workspace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        #expect(try folder.command("init").status == 0)
        try folder.write(xliff, to: "menu.xlf")
        try folder.write(po, to: "menu.po")
        return folder
    }

    @Test func `The report counts what is not confirmed apart from what was skipped`() throws {
        let outcome = try workspace().command("import", "menu.xlf", "--into", "menu")
        #expect(outcome.status == 1)
        try expectSnapshot("import-xliff.txt", outcome.output)
    }

    @Test func `Unconfirmed units do not change the exit status, nor what counts as read`() throws {
        let outcome = try workspace().command("import", "menu.po", "--to", "ko", "--format", "json")
        #expect(outcome.status == 0)
        try expectSnapshot("import-po.json", outcome.output)
    }

    @Test func `With --unconfirmed all are taken, and what is not translated stands alone`() throws {
        let folder = try workspace()
        let outcome = try folder.command("import", "menu.xlf", "--unconfirmed")
        #expect(outcome.output.contains("4 units read: 3 added, 1 skipped"))
        let memory = try String(contentsOf: folder.url.appending(path: "TMX/menu.tmx"), encoding: .utf8)
        try expectSnapshot("import-xliff.tmx", memory)
    }

    @Test func `What was imported is found, and importing it again adds nothing`() throws {
        let folder = try workspace()
        #expect(try folder.command("import", "menu.po", "--to", "ko").status == 0)
        #expect(try folder.command("match", "Open", "--from", "en", "--to", "ko").output.contains("열기"))
        #expect(try folder.command("import", "menu.po", "--to", "ko").output.contains("0 added, 1 duplicate"))
        let xliff = try folder.command("import", "menu.xlf", "--into", "menu")
        #expect(xliff.output.contains("0 added, 1 duplicate"))
    }

    @Test func `A PO file without language is refused with the way out, and stores nothing`() throws {
        let folder = try workspace()
        let outcome = try folder.command("import", "menu.po")
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("concord: menu.po:1:1: "))
        #expect(outcome.errors.contains("--to"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/TMX").isEmpty)
    }

    @Test func `The content says what a file is, whatever its name`() throws {
        let folder = try workspace()
        try folder.write(xliff, to: "export.xml")
        #expect(try folder.command("import", "export.xml").output.contains("2 units read: 1 added, 1 skipped"))
    }
}
