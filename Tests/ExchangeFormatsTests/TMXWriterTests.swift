import ExchangeFormats
import Foundation
import LanguageAssets
import Testing

struct TMXWriterTests {
    static let canonical = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4" xmlns:z="urn:z">
          <header datatype="plaintext" creationtool="concord" creationtoolversion="1" segtype="sentence" o-tmf="x" \
        adminlang="en" srclang="en">
            <note>n</note>
            <ude name="u" base="b"><map unicode="#xF8FF" code="#xF0"/></ude>
          </header>
          <body>
            <tu tuid="1" srclang="en" changedate="20260131T000000Z" a="1" b="2">
              <note xml:lang="ko">한 줄</note>
              <prop type="x-context">1 &lt; 2 &amp; 3</prop>
              <tuv xml:lang="en" creationid="me"><prop type="p">v</prop><seg>a <bpt type="bold" i="1">&lt;b&gt;</bpt>\
        b<ept i="1"/></seg></tuv>
              <tuv xml:lang="ko-KR"><seg>가
         나	"&#13;<hi>다</hi> <z:q/></seg></tuv>
            </tu>
            <tu>
            </tu>
          </body>
        </tmx>

        """

    @Test func `A canonical file is written back byte for byte`() throws {
        let reading = try TMXReading(Self.canonical)
        #expect(reading.error == nil)
        #expect(String(decoding: reading.written, as: UTF8.self) == Self.canonical)
    }

    @Test(arguments: [
        "<tmx version='1.1'><header/><body><tu><tuv lang='en'><seg>a</seg></tuv></tu></body></tmx>",
        "<tmx><header/><body><tu><tuv lang='en' xml:lang='ko'><seg>a</seg></tuv></tu></body></tmx>",
        "<tmx><header b='2' a='1'>\n<prop>p</prop></header><body a='1'><tu>\n<tuv xml:lang='ko'>\n<seg>]]&gt;'</seg></tuv></tu></body></tmx>",
        "<tmx xmlns='urn:t'><header/><body xmlns:z='urn:z'><tu><tuv xml:lang='ko'><seg z:a='&#10;\t'>a</seg><z:b/></tuv></tu></body></tmx>",
        "<tmx><header/><body><tu><tuv xml:lang='ko'><seg>a</seg><note/></tuv><note>after</note></tu></body></tmx>",
        "<tmx><header/><body><tu><tu><seg>in</seg></tu><seg>x</seg><tuv xml:lang='ko'><seg/><tuv/><seg/></tuv></tu></body></tmx>",
        "<tmx><body><tu><prop type='a' type2='b'>&#9;&#10;&#13;</prop><tuv xml:lang='ko'><seg>&#9;&#10;&#13;</seg></tuv></tu></body></tmx>",
    ])
    func `Anything that was read is written the same twice`(_ document: String) throws {
        let once = try TMXReading(document).written
        let reading = try TMXReading(once)
        #expect(reading.error == nil)
        #expect(reading.written == once)
    }

    @Test func `Namespaces that the body declares are not lost`() throws {
        let reading = try TMXReading(
            "<tmx><header/><body xmlns:z='urn:z'><tu><tuv xml:lang='ko'><seg><z:b/></seg></tuv></tu></body></tmx>")
        #expect(String(decoding: reading.written, as: UTF8.self).contains("<tmx version=\"1.4\" xmlns:z=\"urn:z\">"))
    }

    @Test func `Characters that XML forbids are written as U+FFFD`() throws {
        let unit = TranslationUnit(
            attributes: ["tuid": "a\u{1}\"\n"],
            variants: [TranslationUnitVariant(.korean, "a\u{0}\u{FFFE}가\u{FFFF}\u{1F}\u{85}")])
        var buffer: [UInt8] = []
        TMXWriter().append(unit, to: &buffer)
        #expect(
            String(decoding: buffer, as: UTF8.self)
                == "    <tu tuid=\"a\u{FFFD}&quot;&#10;\">\n      <tuv xml:lang=\"ko\"><seg>a\u{FFFD}\u{FFFD}가\u{FFFD}\u{FFFD}\u{85}</seg></tuv>\n    </tu>\n"
        )
    }

    @Test func `Canonically equal texts keep their bytes`() throws {
        let texts = ["\u{AC00}", "\u{1100}\u{1161}", "e\u{301}", "\u{E9}", "\u{F900}", "\u{8C48}", "\u{212B}"]
        for text in texts {
            let reading = try TMXReading(try TMXReading(segment: text).written)
            #expect(reading.texts.map { Array($0.utf8) } == [Array(text.utf8)])
        }
    }
}
