import ExchangeFormats
import LanguageAssets
import Testing

@Suite struct XLIFFReaderTests {
    @Test func `Groups are entered, and alternative translations are left out`() throws {
        let document = try BilingualDocument.xliff1(
            """
            <group><group><trans-unit id="1"><source>a</source><target>b</target>
            <alt-trans><source>c</source><target>d</target></alt-trans></trans-unit></group></group>
            <trans-unit id="2"><source>e</source><target>f</target></trans-unit>
            """)
        #expect(document.texts == ["a|b", "e|f"])
        #expect(document.problems.isEmpty)
    }

    @Test func `Segments meet by mid, in any order and inside other codes`() throws {
        let document = try BilingualDocument.xliff1(
            """
            <trans-unit id="1"><source>One. Two.</source>
            <seg-source><g id="9"><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></g></seg-source>
            <target><mrk mtype="seg" mid="2">둘.</mrk> <mrk mtype="seg" mid="1">하나.</mrk></target></trans-unit>
            """)
        #expect(document.texts == ["One.|하나.", "Two.|둘."])
        #expect(document.units.map(\.unit.tuid) == ["a.txt#1#1", "a.txt#1#2"])
    }

    @Test func `A pair that two segments share is isolated in each`() throws {
        let document = try BilingualDocument.xliff1(
            """
            <trans-unit id="1"><source>x</source>
            <seg-source><mrk mtype="seg" mid="1"><bx id="1"/>One.</mrk><mrk mtype="seg" mid="2">Two.<ex id="1"/></mrk>
            </seg-source>
            <target><mrk mtype="seg" mid="1">하나.</mrk><mrk mtype="seg" mid="2">둘.</mrk></target></trans-unit>
            """)
        #expect(document.markup(unit: 0, variant: 0) == #"<it pos="begin" x="1"/>One."#)
        #expect(document.markup(unit: 1, variant: 0) == #"Two.<it pos="end" x="1"/>"#)
    }

    @Test func `A target that is not segmented makes the unit one segment`() throws {
        let document = try BilingualDocument.xliff1(
            """
            <trans-unit id="1"><source>One. Two.</source>
            <seg-source><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></seg-source>
            <target>하나. 둘.</target></trans-unit>
            """)
        #expect(document.texts == ["One. Two.|하나. 둘."])
    }

    @Test func `A segment without partner is not confirmed, and one that the source lacks is a problem`() throws {
        let document = try BilingualDocument.xliff1(
            """
            <trans-unit id="1"><source>x</source>
            <seg-source><mrk mtype="seg" mid="1">One.</mrk><mrk mtype="seg" mid="2">Two.</mrk></seg-source>
            <target><mrk mtype="seg" mid="1">하나.</mrk><mrk mtype="seg" mid="3">셋.</mrk></target></trans-unit>
            """)
        #expect(document.texts == ["One.|하나."])
        #expect(document.unconfirmed == 1)
        #expect(document.problems.map(\.code) == [.unpairedSegment])
    }

    @Test func `In XLIFF 2 each segment is a unit, and ignorable text and modules are left out`() throws {
        let document = try BilingualDocument.xliff2(
            """
            <notes><note>of the file</note></notes><group id="g"><unit id="u">
            <mtc:matches xmlns:mtc="m"><mtc:match><source>x</source><target>y</target></mtc:match></mtc:matches>
            <notes><note>Careful.</note></notes>
            <segment id="s1" state="final"><source>One.</source><target>하나.</target></segment>
            <ignorable><source> </source><target> </target></ignorable>
            <segment id="s2" state="final"><source>Two.</source><target>둘.</target></segment></unit></group>
            """)
        #expect(document.texts == ["One.|하나.", "Two.|둘."])
        #expect(document.units.map(\.unit.tuid) == ["f1#u#s1", "f1#u#s2"])
        #expect(document.notes == ["Careful."])
        #expect(document.problems.isEmpty)
    }

    @Test func `XLIFF may have a prefix`() throws {
        let text = """
            <l:xliff xmlns:l="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><l:file original="a" \
            source-language="en" target-language="ko"><l:body><l:trans-unit id="1"><l:source>a<l:x id="1"/></l:source>\
            <l:target>b</l:target></l:trans-unit></l:body></l:file></l:xliff>
            """
        let document = try BilingualDocument(text.utf8, as: "a.xlf")
        #expect(document.texts == ["a|b"])
        #expect(document.markup(variant: 0) == #"a<ph x="1"/>"#)
    }

    @Test func `Elements of other namespaces may stand anywhere, others are reported`() throws {
        let document = try BilingualDocument.xliff1(
            """
            <my:thing xmlns:my="m"><source>x</source></my:thing><thing xmlns="other"/>
            <trans-unit id="1"><source>a</source><target>b</target><thing/></trans-unit>
            """)
        #expect(document.texts == ["a|b"])
        #expect(document.problems.map(\.code) == [.unknownElement])
        #expect(document.problems.first?.place.line == 5)
    }

    @Test func `The language of a source or target wins over that of the file`() throws {
        let document = try BilingualDocument.xliff1(
            "<trans-unit id=\"1\"><source xml:lang=\"en-GB\">a</source><target xml:lang=\"zh-CN\">b</target></trans-unit>"
        )
        #expect(document.units.first?.unit.variants.map(\.languageCode) == ["en-GB", "zh-CN"])
        #expect(document.units.first?.unit.attributes["srclang"] == "en-GB")
        #expect(document.header.attributes["srclang"] == "en")
    }

    @Test func `A language that the file does not name is the one asked for, else an error that names the option`()
        throws
    {
        let body = "<trans-unit id=\"1\"><source>a</source><target>b</target></trans-unit>"
        let file = "original=\"a\" source-language=\"en\""
        let document = try BilingualDocument.xliff1(body, file: file, BilingualOptions(to: .korean))
        #expect(document.units.first?.unit.variants.map(\.languageCode) == ["en", "ko"])
        let error = try failure { try BilingualDocument.xliff1(body, file: file) }
        #expect(error?.code == .missingLanguage)
        #expect(error?.message.contains("--to") == true)
        #expect(error?.place?.line == 4)
    }

    @Test func `A language that the file names otherwise is the file's, with a warning`() throws {
        let document = try BilingualDocument.xliff1(
            "<trans-unit id=\"1\"><source>a</source><target>b</target></trans-unit>", BilingualOptions(to: .english))
        #expect(document.units.first?.unit.variants.map(\.languageCode) == ["en", "ko"])
        #expect(document.problems.map(\.code) == [.otherLanguage])
    }

    @Test func `Ids that do not name one unit are kept as properties`() throws {
        let unit = "<trans-unit id=\"1\"><source>a</source><target>b</target></trans-unit>"
        let twice = try BilingualDocument.xliff1(unit + unit)
        #expect(twice.units.map(\.unit.tuid) == ["a.txt#1", nil])
        let spaced = try BilingualDocument.xliff1(
            unit, file: "original=\"my file.txt\" source-language=\"en\" target-language=\"ko\"")
        #expect(spaced.units.first?.unit.tuid == nil)
        #expect(spaced.properties("x-xliff-file") == ["my file.txt"])
        #expect(spaced.properties("x-xliff-unit") == ["1"])
    }

    @Test func `Two files of one name share no tuid`() throws {
        let file = """
            <file original="a" source-language="en" target-language="ko"><body>
            <trans-unit id="1"><source>a</source><target>b</target></trans-unit></body></file>
            """
        let document = try BilingualDocument("<xliff version=\"1.2\">\(file)\(file)</xliff>".utf8, as: "a.xlf")
        #expect(document.units.map(\.unit.tuid) == ["a#1", nil])
    }

    @Test func `Notes and places are kept`() throws {
        let document = try BilingualDocument.xliff1(
            "<trans-unit id=\"1\">\n<source>a</source>\n<target>b</target><note xml:lang=\"en\">c</note></trans-unit>")
        #expect(document.notes == ["c"])
        #expect(document.units.first?.place.line == 4)
        #expect(document.units.first?.variantPlaces.map(\.line) == [5, 6])
    }

    @Test func `Text between units is reported`() throws {
        let document = try BilingualDocument.xliff1("lost")
        #expect(document.problems.map(\.code) == [.strayText])
    }

    @Test(arguments: [
        ("<xliff version=\"3.0\"/>", ExchangeError.Code.wrongFormat), ("<xliff", .truncated),
        ("<xliff version=\"1.2\"><file><body>", .truncated), ("<xliff version=\"1.2\"><file></body>", .notWellFormed),
        ("<xliff version=\"2.0\"><file id=\"1\"><unit id=\"1\"><segment><source>a&nbsp;b", .entity),
        ("", .empty),
        (
            "<xliff version=\"1.2\"><file><body><trans-unit id=\"1\"><source>"
                + String(repeating: "<g id=\"1\">", count: 50000), .tooDeep
        ),
    ])
    func `A broken document is an error with its place`(text: String, code: ExchangeError.Code) throws {
        let error = try failure { try BilingualDocument(text.utf8, as: "a.xlf") }
        #expect(error?.code == code)
        #expect(error?.place != nil)
    }

    @Test func `Without version the namespace tells, and XLIFF 1 has none`() throws {
        let one =
            "<xliff><file original=\"a\" source-language=\"en\" target-language=\"ko\"><body><trans-unit id=\"1\">"
            + "<source>a</source><target>b</target></trans-unit></body></file></xliff>"
        #expect(try BilingualDocument(one.utf8, as: "a.xlf").texts == ["a|b"])
        let two =
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en\" trgLang=\"ko\"><file id=\"1\">"
            + "<unit id=\"1\"><segment state=\"final\"><source>a</source><target>b</target></segment></unit></file></xliff>"
        #expect(try BilingualDocument(two.utf8, as: "a.xlf").texts == ["a|b"])
    }
}
