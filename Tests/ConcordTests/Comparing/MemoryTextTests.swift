import Concord
import Foundation
import TestSupport
import Testing

struct MemoryTextTests {
    private func lines(_ memory: WrittenMemory) throws -> [String] {
        let folder = try TemporaryFolder()
        try memory.write(to: folder.file("a.tmx"))
        return try lines(folder.file("a.tmx"))
    }

    private func lines(_ path: String) throws -> [String] {
        var lines: [String] = []
        try MemoryText(of: path).forEachLine { lines.append($0) }
        return lines
    }

    @Test func `Each header item, unit, note, property and variant is a line`() throws {
        let memory = WrittenMemory(
            [
                "M1 | @usagecount=2 | note=A & B | prop.x-p=1 | en=a<1> | ko@changeid=kim | ko/note=n | ko=b",
                "- | en=c",
            ],
            header: "srclang=en | note=n")
        #expect(
            try lines(memory) == [
                "@tmx\tattribute version\t1.4", "@header\tattribute srclang\ten", "@header\tnote\tn",
                "M1\tunit\tusagecount=\"2\"", "M1\tnote\tA &amp; B", "M1\tproperty x-p\t1", "M1\ten\ta<ph>1</ph>",
                "M1\tko attributes\tchangeid=\"kim\"", "M1\tko note\tn", "M1\tko\tb", "~\tunit", "~\ten\tc",
            ])
    }

    @Test(arguments: [
        (["M1 | en=a | ko=b", "M2 | en=c"], ["M1 | en=a | ko=x", "M2 | en=c"]),
        (["- | en=a | ko=b", "- | en=c"], ["- | en=a | ko=x", "- | en=c"]),
        (["M1 | en=a | en=b"], ["M1 | en=x | en=b"]),
        (["M1 | note=m | en=a"], ["M1 | note=n | en=a"]),
        (["M1 | @usagecount=1 | en=a"], ["M1 | @usagecount=2 | en=a"]),
        (["M1 | en=a<1>"], ["M1 | en=a<2>"]),
    ])
    func `One thing changed is one line changed`(old: [String], new: [String]) throws {
        let (before, after) = (try lines(WrittenMemory(old)), try lines(WrittenMemory(new)))
        #expect(before.count == after.count)
        #expect(zip(before, after).count { $0 != $1 } == 1)
    }

    @Test(arguments: [
        ("a\nb", "a&#xA;b"), ("a\tb", "a&#x9;b"), ("a\u{200B}b", "a&#x200B;b"), ("a\u{A0}b", "a&#xA0;b"),
        ("a\u{3000}b", "a\u{3000}b"), ("한국 中国", "한국 中国"), ("a\u{2028}b", "a&#x2028;b"), ("a&#xA;b", "a&amp;#xA;b"),
        ("a\r\nb", "a&#xD;&#xA;b"),
    ])
    func `Text stays on its line, and what is invisible is shown`(text: String, shown: String) {
        #expect(VisibleText.line(text: text) == shown)
    }

    @Test func `A broken file is written as far as it goes, and other broken files differ from it`() throws {
        let folder = try TemporaryFolder()
        let start = "<tmx version=\"1.4\"><header/><body><tu tuid=\"A\"><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu>"
        try folder.write(start + "<<<<<<< ours", to: "one.tmx")
        try folder.write(start + "<<<<<<< mine", to: "other.tmx")
        let (one, other) = (try lines(folder.file("one.tmx")), try lines(folder.file("other.tmx")))
        #expect(one.contains("A\ten\ta"))
        #expect(one.last?.hasPrefix("!\tnot-well-formed\t") == true)
        #expect(one.dropLast() == other.dropLast())
        #expect(one.last != other.last)
    }

    @Test func `An empty file has no lines, and a file that is not there is an error`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "empty.tmx")
        #expect(try lines(folder.file("empty.tmx")).isEmpty)
        #expect(throws: ConcordError.self) { try lines(folder.file("nothing.tmx")) }
    }

    @Test func `What the reader leaves out of a unit is named`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "<tmx version=\"1.4\"><header/><body><tu tuid=\"A\"><tuv><seg>a</seg></tuv></tu></body></tmx>", to: "a.tmx")
        let text = try lines(folder.file("a.tmx"))
        #expect(text.contains { $0.hasPrefix("A\t!\tmissing-language: ") })
    }
}
