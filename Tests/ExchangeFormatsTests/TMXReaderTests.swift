import ExchangeFormats
import LanguageAssets
import Testing

struct TMXReaderTests {
    static let twoLanguages = """
        <tu tuid="1"><tuv xml:lang="en"><seg>one</seg></tuv><tuv xml:lang="ko-KR"><seg>하나</seg></tuv></tu>
        """

    @Test func `A unit has its attributes, annotations and variants`() throws {
        let reading = try TMXReading(
            body: """
                <tu tuid="u1" changedate="20260131T000000Z" foo="bar">
                  <note xml:lang="en">a note</note><prop type="x-context">talks</prop>
                  <tuv xml:lang="EN_us" creationid="me"><prop type="x-a" o-encoding="y">b</prop><seg>one</seg></tuv>
                  <tuv lang="ko"><seg>하나</seg></tuv>
                </tu>
                """)
        let unit = try #require(reading.units.first?.unit)
        #expect(unit.tuid == "u1")
        #expect(unit.attributes["foo"] == "bar")
        #expect(unit.changeDate == "20260131T000000Z")
        #expect(
            unit.annotations == [
                .note(.init("a note", attributes: ["xml:lang": "en"])), .property(.init("x-context", "talks")),
            ])
        #expect(unit.variants.map(\.languageCode) == ["EN_us", "ko"])
        #expect(unit.variants.map(\.language.description) == ["en-US", "ko"])
        #expect(unit.variants[0].attributes == ["creationid": "me"])
        #expect(unit.variants[0].annotations == [.property(.init("x-a", "b", attributes: ["o-encoding": "y"]))])
        #expect(reading.problems == [])
    }

    @Test func `Every inline element keeps its kind, attributes and content`() throws {
        let reading = try TMXReading(
            segment: """
                a<bpt i="1" x="2">&lt;b></bpt>b<ept i="1">&lt;/b></ept><ph x="1"/><it pos="end"/><hi type="t">c<ut>u</ut></hi>\
                <ph>alt="<sub type="x">d</sub>"</ph><z:q xmlns:z="urn:z">e</z:q>
                """)
        let segment = try #require(reading.units.first?.unit.variants.first?.segment)
        #expect(
            segment.content == [
                .text("a"),
                .element(InlineElement(.beginPaired, attributes: ["i": "1", "x": "2"], content: [.text("<b>")])),
                .text("b"), .element(InlineElement(.endPaired, attributes: ["i": "1"], content: [.text("</b>")])),
                .element(InlineElement(.placeholder, attributes: ["x": "1"])),
                .element(InlineElement(.isolated, attributes: ["pos": "end"])),
                .element(
                    InlineElement(
                        .highlight, attributes: ["type": "t"],
                        content: [.text("c"), .element(InlineElement(.unknownTag, content: [.text("u")]))])),
                .element(
                    InlineElement(
                        .placeholder,
                        content: [
                            .text("alt=\""),
                            .element(InlineElement(.subflow, attributes: ["type": "x"], content: [.text("d")])),
                            .text("\""),
                        ])),
                .element(
                    InlineElement(.foreign("z:q"), attributes: ["xmlns:z": "urn:z"], content: [.text("e")])),
            ])
        #expect(segment.plainText == "abce")
    }

    @Test func `An ampersand in an attribute is one, however it is written`() throws {
        let reading = try TMXReading(
            segment:
                "<ph xmlns:a=\"urn:?a&amp;b\" x=\"&amp;&#38;&#x26;&amp;#38;&amp;amp;\" y=\"&lt;&#60;&quot;&apos;\"/>")
        #expect(
            reading.units.first?.unit.variants.first?.segment.codes.first?.attributes == [
                "xmlns:a": "urn:?a&b", "x": "&&&&#38;&amp;", "y": "<<\"'",
            ])
        #expect(try TMXReading(reading.written).units.map(\.unit) == reading.units.map(\.unit))
    }

    @Test func `CDATA is text, comments and processing instructions are nothing`() throws {
        let reading = try TMXReading(segment: "a<![CDATA[<b> & ]] ]]>c<!-- x -->d<?go y?>e\n f ")
        #expect(reading.units.first?.unit.variants.first?.segment.content == [.text("a<b> & ]] cde\n f ")])
    }

    @Test func `White space inside a segment stands as it is`() throws {
        #expect(try TMXReading(segment: " \t\n가  나\u{3000}\u{A0} ").texts == [" \t\n가  나\u{3000}\u{A0} "])
        #expect(
            try TMXReading("<tmx><body><tu><tuv xml:lang='a b'><seg>a\r\nb&#13;</seg></tuv></tu></body></tmx>").texts
                == ["a\nb\r"])
    }

    @Test func `A tuv without xml:lang is reported with its line`() throws {
        let reading = try TMXReading(
            body: "\n<tu tuid=\"u7\">\n  <tuv><seg>x</seg></tuv>\n<tuv xml:lang=\"ko\"><seg>가</seg></tuv></tu>")
        let problem = try #require(reading.problems.first)
        #expect(reading.problems.count == 1)
        #expect(problem.brief == "3:3 missing-language")
        #expect(problem.identifier == "u7")
        #expect(problem.message.hasPrefix("<tuv> has no xml:lang. Add the segment's language"))
        #expect(reading.texts == ["가"])
    }

    @Test func `A tuv without seg is reported with its line`() throws {
        let reading = try TMXReading(body: "\n<tu><tuv xml:lang=\"ko\"><note>n</note></tuv>\n</tu>")
        #expect(reading.problems.map(\.brief) == ["2:5 missing-segment", "2:1 no-variants"])
        #expect(reading.problems[0].message.hasPrefix("The <tuv> for \"ko\" has no <seg>. Add one"))
        #expect(reading.units.map(\.unit.variants.count) == [0])
    }

    @Test func `An empty segment is a segment`() throws {
        #expect(try TMXReading(body: "<tu><tuv xml:lang=\"ko\"><seg/></tuv></tu>").texts == [""])
        #expect(try TMXReading(segment: "").problems == [])
    }

    @Test func `A second seg is kept, reported, and written behind the first`() throws {
        let reading = try TMXReading(
            body: "<tu><tuv xml:lang=\"ko\"><seg>가</seg>\n<seg>나<ph x=\"1\"/></seg><note>n</note></tuv></tu>")
        #expect(reading.texts == ["가"])
        #expect(reading.problems.map(\.brief) == ["2:1 unknown-element"])
        #expect(reading.problems[0].message == "A <seg> is too many here. Give each segment a <tuv> of its own.")
        let written = String(decoding: reading.written, as: UTF8.self)
        #expect(written.contains("<note>n</note><seg>가</seg><seg>나<ph x=\"1\"/></seg></tuv>"))
        let again = try TMXReading(written)
        #expect(again.texts == ["가"])
        #expect(again.written == reading.written)
    }

    @Test func `Elements that TMX does not define are kept in a unit and reported`() throws {
        let reading = try TMXReading(
            body: """
                <tu><x:meta xmlns:x="urn:x" a="1">m<x:n/></x:meta><note>a <b>bold</b> note</note>
                <tuv xml:lang="ko"><seg>가</seg></tuv></tu>
                """)
        #expect(reading.problems.map(\.code) == [.unknownElement, .unknownElement])
        let written = String(decoding: reading.written, as: UTF8.self)
        #expect(written.contains("<x:meta a=\"1\" xmlns:x=\"urn:x\">m<x:n/></x:meta>"))
        #expect(written.contains("<note>a <b>bold</b> note</note>"))
        #expect(try TMXReading(written).written == reading.written)
    }

    @Test(arguments: [
        ("<tmx><header>h</header><body/></tmx>", "1:14 stray-text"),
        ("<tmx>t<header/><body/></tmx>", "1:6 stray-text"),
        ("<tmx><header/><body>b<tu><tuv xml:lang='ko'><seg/></tuv></tu></body></tmx>", "1:21 stray-text"),
        ("<tmx><header/><body><tu>u<tuv xml:lang='ko'><seg/></tuv></tu></body></tmx>", "1:25 stray-text"),
        ("<tmx><header/><body><tu><tuv xml:lang='ko'>v<seg/></tuv></tu></body></tmx>", "1:44 stray-text"),
        ("<tmx><header/><body/>e</tmx>", "1:22 stray-text"),
        ("<tmx><header/><body><tuv/></body></tmx>", "1:21 unknown-element"),
        ("<tmx><header/><x/><body/></tmx>", "1:15 unknown-element"),
        ("<tmx><header/><header/><body/></tmx>", "1:15 unknown-element"),
        ("<tmx><body/></tmx>", "1:6 missing-element"),
        ("\n<tmx><header/></tmx>", "2:1 missing-element"),
    ])
    func `What stands in the wrong place is reported, never dropped in silence`(
        _ document: String, _ expected: String
    ) throws {
        let reading = try TMXReading(document)
        #expect(reading.error == nil)
        #expect(reading.problems.map(\.brief) == [expected])
    }

    @Test func `The header is read without a unit, with its user-defined encodings`() throws {
        let reading = try TMXReading(
            """
            <tmx version="1.4"><header srclang="*all*" creationtool="x"><note>n</note>
            <ude name="u" base="b"><map unicode="#xF8FF" code="#xF0" ent="Apple"/></ude></header><body/></tmx>
            """)
        #expect(reading.header.attributes["creationtool"] == "x")
        #expect(reading.header.sourceLanguage == nil)
        #expect(reading.header.annotations.count == 2)
        #expect(reading.rootAttributes == ["version": "1.4"])
        #expect(reading.units.count == 0)
    }

    @Test func `A language code that is no tag is kept as it stands`() throws {
        let reading = try TMXReading(body: "<tu><tuv xml:lang=\"한국어\"><seg>가</seg></tuv></tu>")
        #expect(reading.units.first?.unit.variants.first?.language == .undetermined)
        #expect(reading.units.first?.unit.variants.first?.languageCode == "한국어")
    }

    @Test func `Every unit and variant knows its place`() throws {
        let reading = try TMXReading(
            "<tmx><header/><body>\n<!-- 가 -->\n  <tu>\n <tuv xml:lang=\"ko\"><seg>가</seg></tuv><tuv xml:lang=\"en\"><seg/></tuv>"
                + "</tu> <tu/></body></tmx>")
        #expect(
            reading.units.map(\.place) == [
                TextPlace(line: 3, column: 3, byte: 36), TextPlace(line: 4, column: 76, byte: 118),
            ])
        #expect(reading.units[0].variantPlaces.map(\.column) == [2, 39])
    }
}
