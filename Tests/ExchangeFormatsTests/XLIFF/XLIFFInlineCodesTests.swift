import ExchangeFormats
import LanguageAssets
import Testing

@Suite struct XLIFFInlineCodesTests {
    @Test(arguments: [
        (#"a <g id="1" ctype="bold">b</g>"#, #"a <bpt i="1" type="bold" x="1"/>b<ept i="1"/>"#),
        (
            #"<g id="7"><g id="3">b</g></g>"#,
            #"<bpt i="1" x="7"/><bpt i="2" x="3"/>b<ept i="2"/><ept i="1"/>"#
        ),
        (
            #"<bpt id="1" rid="9">&lt;b&gt;</bpt>b<ept id="2" rid="9">&lt;/b&gt;</ept>"#,
            #"<bpt x="1" i="1">&lt;b&gt;</bpt>b<ept i="1">&lt;/b&gt;</ept>"#
        ),
        (#"<bpt id="4"/>b<ept id="4"/>"#, #"<bpt x="4" i="1"/>b<ept i="1"/>"#),
        (#"<bx id="1" rid="5"/>b<ex id="2" rid="5"/>"#, #"<bpt i="1" x="1"/>b<ept i="1"/>"#),
        (#"<bx id="1"/>b"#, #"<it pos="begin" x="1"/>b"#),
        (#"b<ex id="1"/>"#, #"b<it pos="end" x="1"/>"#),
        (#"b<ept id="1">x</ept>"#, #"b<it pos="end" x="1">x</it>"#),
        (#"<ex id="1"/>b<bx id="1"/>"#, #"<it pos="end" x="1"/>b<it pos="begin" x="1"/>"#),
        (#"<it id="1" pos="open">[</it>b"#, #"<it pos="begin" x="1">[</it>b"#),
        (#"b<it id="1" pos="close" ctype="link">]</it>"#, #"b<it type="link" pos="end" x="1">]</it>"#),
        (#"b<x id="1" ctype="lb"/>c"#, #"b<ph type="lb" x="1"/>c"#),
        (#"b<ph id="1">%s</ph>c"#, #"b<ph x="1">%s</ph>c"#),
        (#"<ph id="1">a<sub ctype="x-alt">t</sub></ph>b"#, #"<ph x="1">a<sub type="x-alt">t</sub></ph>b"#),
        (#"a <mrk mtype="term">b</mrk>"#, #"a <hi type="term">b</hi>"#),
        (#"a <mrk mid="1">b</mrk> c"#, "a b c"),
        (#"a<mrk mtype="x-sdl-deleted">b</mrk>c"#, "ac"),
        (#"<x id="first"/>b<x id="second"/>"#, #"<ph x="1"/>b<ph x="2"/>"#),
        ("a <![CDATA[<b>]]> c", "a &lt;b&gt; c"),
    ])
    func `An inline element of XLIFF 1.2 becomes that of TMX`(xliff: String, tmx: String) throws {
        let document = try BilingualDocument.xliff1(
            "<trans-unit id=\"1\"><source>\(xliff)</source><target>z</target></trans-unit>")
        #expect(normalized(document.markup(variant: 0)) == normalized(tmx))
        #expect(document.problems.isEmpty)
    }

    @Test(arguments: [
        (
            #"<pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt">b</pc>"#,
            #"<bpt i="1" type="fmt" x="1">&lt;b&gt;</bpt>b<ept i="1">&lt;/b&gt;</ept>"#
        ),
        (
            #"<sc id="1" dataRef="d1"/>b<ec startRef="1" dataRef="d2"/>"#,
            #"<bpt i="1" x="1">&lt;b&gt;</bpt>b<ept i="1">&lt;/b&gt;</ept>"#
        ),
        (
            #"<sc id="1"/><sc id="2"/>b<ec startRef="1"/><ec startRef="2"/>"#,
            #"<bpt i="1" x="1"/><bpt i="2" x="2"/>b<ept i="1"/><ept i="2"/>"#
        ),
        (#"<sc id="1" isolated="yes"/>b"#, #"<it pos="begin" x="1"/>b"#),
        (#"b<ec id="8" isolated="yes"/>"#, #"b<it pos="end" x="8"/>"#),
        (#"b<ec startRef="3"/>"#, #"b<it pos="end" x="3"/>"#),
        (#"b<ph id="1" dataRef="d1" type="image"/>"#, #"b<ph type="image" x="1">&lt;b&gt;</ph>"#),
        (#"a<cp hex="0009"/>b"#, "a\tb"),
        (#"a<cp hex="001A"/>b"#, #"a<ph type="x-cp">001A</ph>b"#),
        (#"a<cp hex="FFFF"/>b"#, #"a<ph type="x-cp">FFFF</ph>b"#),
        (#"a <mrk id="m" type="term">b</mrk>"#, #"a <hi type="term">b</hi>"#),
        (#"a <mrk id="m" translate="no">b</mrk>"#, "a b"),
        (#"a <sm id="m" type="comment"/>b<em startRef="m"/> c"#, "a b c"),
    ])
    func `An inline element of XLIFF 2 becomes that of TMX`(xliff: String, tmx: String) throws {
        let document = try BilingualDocument.xliff2(
            """
            <unit id="1"><originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data></originalData>
            <segment state="final"><source>\(xliff)</source><target>z</target></segment></unit>
            """)
        #expect(normalized(document.markup(variant: 0)) == normalized(tmx))
        #expect(document.problems.isEmpty)
    }

    @Test func `Source and target tie the same code by the same number`() throws {
        let document = try BilingualDocument.xliff1(
            """
            <trans-unit id="1"><source><g id="a">1</g> <g id="b">2</g></source>
            <target><g id="b">2</g> <g id="a">1</g></target></trans-unit>
            """)
        #expect(document.markup(variant: 0) == #"<bpt i="1" x="1"/>1<ept i="1"/> <bpt i="2" x="2"/>2<ept i="2"/>"#)
        #expect(document.markup(variant: 1) == #"<bpt i="1" x="2"/>2<ept i="1"/> <bpt i="2" x="1"/>1<ept i="2"/>"#)
    }

    @Test func `A tag that XLIFF does not have is dropped with a warning, and its text stays`() throws {
        let document = try BilingualDocument.xliff1(
            "<trans-unit id=\"u\"><source>a <b>c</b></source><target>z</target></trans-unit>")
        #expect(document.markup(variant: 0) == "a c")
        #expect(document.problems.map(\.code) == [.unknownElement])
        #expect(document.problems.first?.identifier == "u")
    }

    @Test func `Every code of the same unit is there in deep nesting`() throws {
        let depth = 200
        let content =
            (1...depth).map { "<g id=\"\($0)\">" }.joined() + "a" + String(repeating: "</g>", count: depth)
        let document = try BilingualDocument.xliff1(
            "<trans-unit id=\"1\"><source>\(content)</source><target>z</target></trans-unit>")
        #expect(document.units.first?.unit.variants.first?.segment.codes.count == 2 * depth)
    }

    /// Attributes in order of their names, since only the writer's order differs from that of the tables.
    private func normalized(_ markup: String) -> String {
        var result = ""
        var rest = markup[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            result += rest[..<open]
            let tag = rest[rest.index(after: open)..<close].split(separator: " ")
            let isEmpty = tag.last?.hasSuffix("/") ?? false
            let parts = tag.map { $0.hasSuffix("/") ? String($0.dropLast()) : String($0) }
            result +=
                "<" + (parts.prefix(1) + parts.dropFirst().sorted()).joined(separator: " ") + (isEmpty ? "/>" : ">")
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
