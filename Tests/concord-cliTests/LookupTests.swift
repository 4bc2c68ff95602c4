import Foundation
import Testing

@Suite struct LookupTests {
    @Test func `A term is shown with its equivalents, status, definition and note`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command("lookup", "Four Party talks", "--to", "ko,zh")
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        try expectSnapshot("lookup.txt", outcome.output)
    }

    @Test func `The JSON of a look-up is the contract`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command("lookup", "Four Party talks", "--to", "ko,zh", "--format", "json")
        #expect(outcome.status == 0)
        try expectSnapshot("lookup.json", outcome.output)
    }

    @Test(arguments: [
        ("四方会谈", "en", "Four Party talks"), ("ＤＭＺ", "ko", "비무장지대"),
        ("\u{1107}\u{116E}\u{11A8}\u{1112}\u{1161}\u{11AB}", "en", "North Korea"),
        ("four party TALKS", "zh-Hant", "四方會談"), ("Four\u{A0}Party talks", "ko-KP", "4자회담"), ("韓半島", "ko", "한반도"),
    ])
    func `A term is found however it is typed`(term: String, language: String, equivalent: String) throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command("lookup", term, "--to", language)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(equivalent))
    }

    @Test func `A term that nobody recorded gives status 1, nothing on standard output and a remark`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command("lookup", "flux capacitor")
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors == "concord: \"flux capacitor\" is in no glossary of this workspace.\n")
        #expect(try workspace.command("lookup", "-q", "flux capacitor").errors.isEmpty)
    }

    @Test func `Lines of a file are answered in order, one JSON line each`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        try workspace.write("soft landing\r\nnothing at all\n四方会谈", to: "terms.txt")
        let outcome = try workspace.command("lookup", "--input", "terms.txt", "--to", "ko-KR", "--format", "jsonl")
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].contains("연착륙"))
        #expect(lines[1].contains("\"hits\":[]"))
        #expect(lines[2].contains("4자회담"))
        #expect(outcome.status == 1)
    }

    @Test func `A word that two concepts share shows both`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command("lookup", "DPRK", "--to", "ko-KR", "--format", "json")
        #expect(outcome.output.contains("\"PLC-002\""))
        #expect(outcome.output.contains("\"PLC-003\""))
    }

    @Test(arguments: [("cn", "zh"), ("kr", "ko")])
    func `A language code that is probably a mistake is warned of`(code: String, meant: String) throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command("lookup", "soft landing", "--to", code)
        #expect(outcome.errors.hasPrefix("concord: warning: "))
        #expect(outcome.errors.contains("\"\(meant)\"") || outcome.errors.contains(" \(meant)"))
    }

    @Test func `A reader that goes away early is no failure`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let outcome = try workspace.command.shell(
            "{ concord lookup 'Four Party talks' --format json; echo $? >&2; } | true")
        #expect(outcome.errors == "0\n")
    }
}
