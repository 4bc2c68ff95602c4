import ExchangeFormats
import LanguageAssets
import Testing

@Suite struct UnitSizeTests {
    private static let large = String(repeating: "0123456789abcdef", count: (17 << 20) / 16)

    private func reading(_ text: String, name: String) throws -> (texts: [String], problems: [String]) {
        let file = try TemporaryFile(text, name: name)
        let options = BilingualOptions(from: LanguageTag("en"), to: LanguageTag("ko"))
        var reader = try UnitReader(path: file.path, options: options)
        var texts: [String] = []
        var problems: [String] = []
        while let unit = try reader.next() {
            texts += unit.unit.variants.map(\.segment.plainText)
            problems += unit.problems.map { "\($0.brief) \($0.identifier ?? "-") \($0.severity.rawValue) \($0.action)" }
        }
        return (texts, problems + reader.problems.map(\.brief))
    }

    @Test(arguments: [
        "<seg>a<hi>b<ph>c</ph>LARGE<hi>d</hi></hi>e</seg>", "<seg>a</seg><x><y>LARGE</y><y/></x>",
    ])
    func `A unit over 16 MiB is skipped and reported, and the others are read`(content: String) throws {
        let body = """
            <tu><tuv xml:lang="en"><seg>before</seg></tuv></tu>
            <tu tuid="7"><tuv xml:lang="en">\(content.replacing("LARGE", with: Self.large))</tuv></tu>
            <tu><tuv xml:lang="en"><seg>after</seg></tuv></tu>
            """
        let (texts, problems) = try reading("<tmx version=\"1.4\"><header/><body>\(body)</body></tmx>", name: "a.tmx")
        #expect(texts == ["before", "after"])
        #expect(problems == ["2:1 unit-too-large 7 error unit skipped"])
    }

    @Test func `A header over 16 MiB loses its notes, and that is reported`() throws {
        let reading = try TMXReading(
            """
            <tmx version="1.4"><header srclang="en"><note>\(Self.large)</note></header><body>
            <tu><tuv xml:lang="en"><seg>a</seg></tuv></tu></body></tmx>
            """)
        #expect(reading.header.attributes["srclang"] == "en")
        #expect(reading.header.annotations.isEmpty)
        #expect(reading.texts == ["a"])
        #expect(reading.problems.map(\.brief) == ["1:20 unit-too-large"])
    }

    @Test func `An XLIFF unit over 16 MiB is skipped and reported`() throws {
        let (texts, problems) = try reading(
            """
            <xliff version="1.2"><file original="f" source-language="en" target-language="ko"><body>
            <trans-unit id="1"><source>\(Self.large)</source><target>a</target></trans-unit>
            <trans-unit id="2"><source>b</source><target>c</target></trans-unit>
            </body></file></xliff>
            """, name: "a.xlf")
        #expect(texts == ["b", "c"])
        #expect(problems == ["2:1 unit-too-large 1 error unit skipped"])
    }

    @Test func `A PO entry over 16 MiB in one line or many is skipped and reported`() throws {
        let line = "\"" + String(repeating: "0123456789abcdef", count: 1 << 16) + "\"\n"
        let long = "msgid \"\(Self.large)\"\n"
        for message in [long, "msgid \"\"\n" + String(repeating: line, count: 17)] {
            let (texts, problems) = try reading(
                "\(message)msgstr \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"\n", name: "a.po")
            #expect(texts == ["b", "c"])
            #expect(problems == ["1:1 unit-too-large - error unit skipped"])
        }
    }

    @Test func `A concept over 16 MiB is skipped and reported`() throws {
        let reading = try TBXReading(
            """
            <martif><text><body><termEntry id="1"><langSet xml:lang="en"><tig><term>\(Self.large)</term></tig></langSet>\
            </termEntry><termEntry id="2"><langSet xml:lang="en"><tig><term>a</term></tig></langSet></termEntry>\
            </body></text></martif>
            """)
        #expect(reading.problems.map(\.code) == [.unitTooLarge])
        #expect(reading.entries.filter { !$0.languageSections.isEmpty }.map(\.id) == ["2"])
    }

    @Test func `An attribute value of 5 MB is kept`() throws {
        let value = String(repeating: "v", count: 5_000_000)
        let reading = try TMXReading(body: "<tu tuid=\"\(value)\"><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu>")
        #expect(reading.error == nil)
        #expect(reading.units.first?.unit.tuid?.utf8.count == 5_000_000)
    }
}
