import Foundation
import Testing

@Suite struct EditingTests {
    private func workspace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        #expect(try folder.command("init").status == 0)
        return folder
    }

    /// A memory above the size at which every change is folded at once.
    private func largeWorkspace() throws -> TemporaryFolder {
        let folder = try workspace()
        let filler = String(repeating: "A sentence that takes some room. ", count: 32)
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4">
              <header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/>
              <body>

            """
        for number in 0..<8000 {
            text += "<tu tuid=\"u\(number)\"><tuv xml:lang=\"en\"><seg>\(number) \(filler)</seg></tuv>"
            text += "<tuv xml:lang=\"ko\"><seg>문장 \(number)</seg></tuv></tu>\n"
        }
        try folder.write(text + "</body></tmx>\n", to: "TMX/large.tmx")
        return folder
    }

    private func memory(_ name: String, in folder: TemporaryFolder) throws -> String {
        try String(contentsOf: folder.url.appending(path: "TMX/\(name).tmx"), encoding: .utf8)
    }

    @Test(arguments: ["", "a\u{1}b"])
    func `A tuid that TMX cannot hold is refused and nothing is stored`(tuid: String) throws {
        let folder = try workspace()
        let add = try folder.command("add", "--from", "en", "--to", "ko", "a", "b", "--into", "m", "--unit", tuid)
        #expect(add.status == 2)
        #expect(add.errors.contains("name of the unit"))
        #expect(try folder.command("match", "a", "--from", "en", "--to", "ko").status == 1)
    }

    @Test(arguments: [["edit", "dialogue", "none", "ko", "x"], ["remove", "dialogue", "none"]])
    func `A unit that does not exist is named`(arguments: [String]) throws {
        let folder = try TemporaryFolder.shippedWorkspace()
        let outcome = try folder.command.run(Command.products.appending(path: "concord"), arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("The memory \"dialogue\" has no unit \"none\""))
    }

    @Test(arguments: [["edit", "none", "u", "ko", "x"], ["remove", "none", "u"], ["checkpoint", "none"]])
    func `A memory that does not exist is named, with those that do`(arguments: [String]) throws {
        let folder = try TemporaryFolder.shippedWorkspace()
        let outcome = try folder.command.run(Command.products.appending(path: "concord"), arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors == "concord: There is no memory \"none\". The memories are: dialogue.\n")
    }

    @Test func `A unit is added, changed and removed by its name`() throws {
        let folder = try workspace()
        let add = try folder.command(
            "add", "--from", "en", "--to", "ko", "Hello.", "안녕.", "--into", "talk", "--unit", "greeting")
        #expect(add.output == "added talk:greeting\n")
        #expect(try folder.command("match", "Hello.", "--from", "en", "--to", "ko").output.contains("안녕."))
        #expect(try folder.command("edit", "talk", "greeting", "ko", "안녕하세요.").status == 0)
        #expect(try memory("talk", in: folder).contains("<seg>안녕하세요.</seg>"))
        #expect(try folder.command("remove", "talk", "greeting").status == 0)
        #expect(try !memory("talk", in: folder).contains("<tu "))
    }

    @Test func `A text with inline codes is not replaced by plain text, which would lose them`() throws {
        let folder = try workspace()
        let memory = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4"><header srclang="en"/><body><tu tuid="c"><tuv xml:lang="en"><seg>Press <ph x="1"/>.</seg></tuv>\
            <tuv xml:lang="ko"><seg><ph x="1"/> 누름</seg></tuv></tu></body></tmx>
            """
        try folder.write(memory, to: "TMX/codes.tmx")
        let outcome = try folder.command("edit", "codes", "c", "ko", "누름")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("1 inline codes"))
        #expect(try self.memory("codes", in: folder) == memory)
    }

    @Test func `Who and when are kept`() throws {
        let folder = try workspace()
        _ = try folder.command.shell(
            "LOGNAME=mina concord add --from en --to ko Hello. 안녕. --into talk --unit greeting")
        let unit = try #require(try memory("talk", in: folder).split(separator: "\n").first { $0.contains("<tu ") })
        #expect(unit.contains("creationid=\"mina\""))
        #expect(unit.contains(/creationdate="[0-9]{8}T[0-9]{6}Z"/))
    }

    @Test(arguments: [
        (["add", "--from", "en", "--to", "ko", "", "x", "--into", "m"], "empty"),
        (["add", "--from", "en", "--to", "ko", "a\u{1}b", "x", "--into", "m"], "U+1"),
        (["remove", "m", "nothing"], "no memory \"m\""), (["edit", "m", "nothing", "ko", "x"], "no memory \"m\""),
        (["add", "--from", "en", "--to", "ko", "a", "x", "--into", "../m"], "name of an asset"),
    ])
    func `What cannot be done is said, and changes nothing`(arguments: [String], fact: String) throws {
        let folder = try workspace()
        let outcome = try folder.command.run(Command.products.appending(path: "concord"), arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(fact))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/TMX").isEmpty)
    }

    @Test func `Changes of a large memory wait in the log, count at once, and are folded by a checkpoint`() throws {
        let folder = try largeWorkspace()
        let before = try memory("large", in: folder)
        let add = try folder.command("add", "--from", "en", "--to", "ko", "New.", "새것.", "--unit", "n1")
        #expect(add.output.contains("logged"))
        _ = try folder.command("edit", "large", "n1", "ko", "새로운 것.")
        _ = try folder.command("remove", "large", "u7")
        #expect(try memory("large", in: folder) == before)
        #expect(try folder.command("match", "New.", "--from", "en", "--to", "ko").output.contains("새로운 것."))
        #expect(try folder.command("status").output.contains("3 changes logged"))

        #expect(try folder.command("checkpoint").output == "large: 1 added, 0 changed, 1 removed\n")
        let after = try memory("large", in: folder)
        #expect(after.contains("tuid=\"n1\"") && after.contains("새로운 것.") && !after.contains("tuid=\"u7\""))
        #expect(try folder.command("status").output.contains("8000 units"))
        #expect(try folder.command("checkpoint").errors == "concord: There are no logged changes.\n")
    }

    @Test func `A unit that another program changed as well stays, and the logged version is added with a mark`() throws
    {
        let folder = try largeWorkspace()
        _ = try folder.command("edit", "large", "u3", "ko", "우리 것")
        let theirs = try memory("large", in: folder).replacingOccurrences(of: "<seg>문장 3<", with: "<seg>남의 것<")
        try folder.write(theirs, to: "TMX/large.tmx")
        let outcome = try folder.command("checkpoint")
        #expect(outcome.output.contains("conflict: u3"))
        let after = try memory("large", in: folder)
        #expect(after.contains("남의 것") && after.contains("우리 것"))
        #expect(after.contains("<prop type=\"x-concord-conflict\">"))
    }

    @Test func `An import folds logged changes first`() throws {
        let folder = try largeWorkspace()
        _ = try folder.command("add", "--from", "en", "--to", "ko", "New.", "새것.", "--unit", "n1")
        try FileManager.default.copyItem(
            at: Command.repository.appending(path: "TMX/dialogue.tmx"), to: folder.url.appending(path: "more.tmx"))
        #expect(try folder.command("import", "more.tmx", "--into", "large").status == 0)
        #expect(try memory("large", in: folder).contains("tuid=\"n1\""))
        #expect(try folder.command("status").output.contains("8061 units"))
    }
}
