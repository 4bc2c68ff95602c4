import ExchangeFormats
import Foundation
import LanguageAssets
import Testing

/// What must never be opened or expanded.
struct EntityTests {
    static let secret = "the words of another file"

    static func document(subset: String, segment: String) -> String {
        """
        <!DOCTYPE tmx [\(subset)]>
        <tmx><header/><body><tu><tuv xml:lang="ko"><seg>a \(segment) b</seg></tuv></tu></body></tmx>
        """
    }

    @Test func `An external entity is an error and its file is not read`() throws {
        let file = try TemporaryFile(Self.secret)
        for address in [file.path, "file://\(file.path)", "http://127.0.0.1:9/secret"] {
            let text = Self.document(subset: "<!ENTITY x SYSTEM \"\(address)\">", segment: "&x;")
            let reading = try TMXReading(text)
            #expect(reading.error?.brief == "2:51 entity")
            #expect(reading.error?.message.hasPrefix("\"&x;\" is not one of XML's own five entities") == true)
            #expect(reading.texts == [])
            #expect(!"\(reading)".contains(Self.secret))
        }
    }

    @Test func `An external subset is not read`() throws {
        let subset = try TemporaryFile("<!ENTITY x \"\(Self.secret)\">", name: "x.dtd")
        let body = "<tmx><header/><body><tu><tuv xml:lang=\"ko\"><seg>&x;</seg></tuv></tu></body></tmx>"
        let reading = try TMXReading("<!DOCTYPE tmx SYSTEM \"\(subset.path)\">\n\(body)")
        #expect(reading.error?.brief == "2:49 entity")
        #expect(!"\(reading)".contains(Self.secret))
        #expect(try TMXReading("<!DOCTYPE tmx SYSTEM \"\(subset.path)\">\n<tmx/>").error == nil)
    }

    @Test(arguments: [
        ("<!ENTITY x \"text\">", "&x;", "2:51"), ("<!ENTITY x \"&x;\">", "&x;", "2:51"),
        ("<!ENTITY % p \"<!ENTITY x 'text'>\"> %p;", "&x;", "1:51"),
        ("<!ENTITY x \"text\"><!ATTLIST ph x CDATA \"a&x;\">", "<ph/>", "1:57"),
    ])
    func `An entity of the document's own is an error`(_ subset: String, _ segment: String, _ place: String) throws {
        let reading = try TMXReading(Self.document(subset: subset, segment: segment))
        #expect(reading.error?.brief == "\(place) entity")
        #expect(reading.texts == [])
    }

    @Test func `An entity that is declared and not used does no harm`() throws {
        let reading = try TMXReading(
            Self.document(subset: "<!ENTITY x \"t\"><!ENTITY % p \"t\"><!ENTITY y SYSTEM \"z\">", segment: "가"))
        #expect(reading.error == nil)
        #expect(reading.texts == ["a 가 b"])
    }

    @Test(arguments: ["", "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", "<!DOCTYPE tmx [ ]>"])
    func `An undeclared entity is an error, never a missing character`(_ documentType: String) throws {
        for segment in ["a&nbsp;b", "<ph x=\"a&nbsp;b\"/>"] {
            let reading = try TMXReading(
                "\(documentType)\n<tmx><header/><body><tu><tuv xml:lang=\"ko\"><seg>\(segment)</seg></tuv></tu></body></tmx>"
            )
            #expect(reading.error?.code == .entity)
            #expect(reading.error?.place?.line == 2)
            #expect(reading.error?.place?.column == (segment.hasPrefix("a") ? 50 : 57))
            #expect(reading.error?.message.contains("\"&nbsp;\"") == true)
            #expect(reading.texts == [])
        }
    }

    @Test func `A billion laughs are refused at once`() throws {
        var subset = "<!ENTITY l0 \"ha\">"
        for level in 1...9 {
            subset += "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
        }
        let start = ContinuousClock.now
        #expect(try TMXReading(Self.document(subset: subset, segment: "&l9;")).error?.code == .entity)
        #expect(ContinuousClock.now - start < .seconds(1))
    }

    @Test func `A long entity that is used often is refused at once`() throws {
        let subset = "<!ENTITY x \"\(String(repeating: "a", count: 100_000))\">"
        let text = Self.document(subset: subset, segment: String(repeating: "&x;", count: 20_000))
        let start = ContinuousClock.now
        #expect(try TMXReading(text).error?.code == .entity)
        #expect(ContinuousClock.now - start < .seconds(1))
    }

    @Test func `A long attribute default on many elements is refused`() throws {
        let subset = "<!ATTLIST ph x CDATA \"\(String(repeating: "a", count: 1_000_000))\">"
        let text = Self.document(subset: subset, segment: String(repeating: "<ph/>", count: 20_000))
        let error = try #require(try TMXReading(text).error)
        #expect(error.code == .entity)
        #expect(error.message.hasSuffix("Take it out."))
    }

    @Test func `The five entities and character references are text`() throws {
        let reading = try TMXReading(segment: "&lt;&gt;&amp;&quot;&apos;&#xAC00;&#20013;&#x1F4A9;")
        #expect(reading.texts == ["<>&\"'가中💩"])
    }

    @Test func `Nesting deeper than 256 is refused without a crash`() throws {
        for name in ["hi", "foreign"] {
            let reading = try TMXReading(segment: String(repeating: "<\(name)>", count: 50_000))
            #expect(reading.error?.code == .tooDeep)
            #expect(reading.error?.place?.line == 1)
        }
        let note = String(repeating: "<x>", count: 50_000)
        #expect(try TMXReading(body: "<tu><note>\(note)").error?.code == .tooDeep)
    }

    @Test func `Nesting up to 256 is read and written`() throws {
        let depth = 256 - 5
        let text = String(repeating: "<hi>", count: depth) + "가" + String(repeating: "</hi>", count: depth)
        let reading = try TMXReading(segment: text)
        #expect(reading.error == nil)
        #expect(reading.texts == ["가"])
        #expect(try TMXReading(reading.written).texts == ["가"])
    }

    @Test func `Many distinct names do not slow the reading down`() throws {
        let names = (0..<60_000).map { "<n\($0)/>" }.joined()
        let start = ContinuousClock.now
        #expect(try TMXReading(segment: names).error == nil)
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
