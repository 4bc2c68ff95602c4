import Foundation
import Testing

@Suite struct ImportTests {
    private let draft = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4">
          <header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/>
          <body>
            <tu tuid="u1"><tuv xml:lang="en"><seg>Hello.</seg></tuv><tuv xml:lang="ko"><seg>안녕하세요.</seg></tuv></tu>
            <tu tuid="u2"><tuv xml:lang="en"><seg>Hello.</seg></tuv><tuv><seg>여보세요.</seg></tuv></tu>
            <tu tuid="u3"><tuv><seg>Nothing.</seg></tuv></tu>
            <tu tuid="u4"><tuv xml:lang="en"><seg>Bye.</seg></tuv><tuv xml:lang="kr"><seg>안녕.</seg></tuv></tu>
          </body>
        </tmx>

        """

    private func workspace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        #expect(try folder.command("init").status == 0)
        try folder.write(draft, to: "draft.tmx")
        return folder
    }

    @Test func `The report names every unit's outcome and every problem with its place`() throws {
        let folder = try workspace()
        let outcome = try folder.command("import", "draft.tmx", "--into", "memory")
        #expect(outcome.status == 1)
        try expectSnapshot("import.txt", outcome.output)
    }

    @Test func `The JSON of an import is the contract`() throws {
        let outcome = try workspace().command("import", "draft.tmx", "--into", "memory", "--format", "json")
        try expectSnapshot("import.json", outcome.output)
    }

    @Test func `Importing the same file again adds nothing`() throws {
        let folder = try workspace()
        _ = try folder.command("import", "draft.tmx")
        let before = try Data(contentsOf: folder.url.appending(path: "TMX/draft.tmx"))
        let outcome = try folder.command("import", "draft.tmx")
        #expect(outcome.output.contains("4 units read: 0 added, 3 duplicate, 1 skipped"))
        #expect(try Data(contentsOf: folder.url.appending(path: "TMX/draft.tmx")) == before)
    }

    @Test func `A dry run changes nothing`() throws {
        let folder = try workspace()
        let outcome = try folder.command("import", "draft.tmx", "--dry-run")
        #expect(outcome.output.contains("3 added"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/TMX").isEmpty)
    }

    @Test(arguments: [
        ("<tmx", "not-xml.tmx"), ("", "empty.tmx"), ("<!DOCTYPE html><html><body>404</body></html>", "page.tmx"),
        (
            "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>a&nbsp;b",
            "cut.tmx"
        ),
        ("{\"json\": true}", "data.tmx"),
    ])
    func `A file that cannot be read gives one message, status 2, and stores nothing`(
        content: String, name: String
    ) throws {
        let folder = try TemporaryFolder()
        _ = try folder.command("init")
        try folder.write(content, to: name)
        let outcome = try folder.command("import", name)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("concord: \(name):1:"))
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/TMX").isEmpty)
    }

    @Test func `A glossary table is taken in and answers at once`() throws {
        let folder = try workspace()
        try folder.write("en\tko-KR\nsoft landing\t연착륙\n", to: "mine.tsv")
        #expect(try folder.command("import", "mine.tsv").status == 0)
        #expect(try folder.command("lookup", "soft landing", "--to", "ko").output.contains("연착륙"))
    }
}
