import LanguageAssets
import Testing

struct SegmentTests {
    static let bold = InlineElement(.beginPaired, attributes: ["i": "1"], content: [.text("<b>")])
    static let image = InlineElement(
        .placeholder, content: [.text("<img alt=\""), .element(InlineElement(.subflow, content: [.text("alt")]))])

    @Test func `The plain text has the text of highlights and foreign spans, and no codes`() {
        let inner = InlineElement(.highlight, content: [.text("c"), .element(Self.image), .text("d")])
        let segment = Segment([
            .text("a "), .element(Self.bold), .text("b"), .element(InlineElement(.endPaired, attributes: ["i": "1"])),
            .element(inner), .element(InlineElement(.foreign("x:y"), content: [.text(" e")])),
            .element(InlineElement(.isolated, content: [.text("f")])),
            .element(InlineElement(.unknownTag, content: [.text("g")])),
        ])
        #expect(segment.plainText == "a bcd e")
    }

    @Test func `The codes come in order, with those inside highlights and not those inside codes`() {
        let inner = InlineElement(.highlight, content: [.element(Self.bold), .element(Self.image)])
        let segment = Segment([.element(Self.image), .text("x"), .element(inner)])
        #expect(segment.codes == [Self.image, inner, Self.bold, Self.image])
        #expect(Segment("text").codes == [])
    }

    @Test(arguments: [("", []), (" ", [Segment.Content.text(" ")]), ("e\u{301}", [.text("e\u{301}")])])
    func `A segment of plain text is that text, unchanged`(_ text: String, _ content: [Segment.Content]) {
        #expect(Segment(text).content == content)
        #expect(Array(Segment(text).plainText.utf8) == Array(text.utf8))
    }

    @Test(arguments: ["bpt", "ept", "ph", "it", "hi", "ut", "sub", "x:mine", "SEG"])
    func `An element kind and its name are the same thing`(_ name: String) {
        #expect(InlineElement.Kind(name: name).name == name)
        let isForeign = InlineElement.Kind(name: name) == .foreign(name)
        #expect(isForeign == (name == "x:mine" || name == "SEG"))
    }
}
