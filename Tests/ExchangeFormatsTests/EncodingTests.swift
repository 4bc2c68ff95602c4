import ExchangeFormats
import LanguageAssets
import Testing

struct EncodingTests {
    static func document(_ encoding: String?, segment: [UInt8]) -> [UInt8] {
        let declaration = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>\n" } ?? "\n"
        return Array("\(declaration)<tmx><header/><body>\n<tu><tuv xml:lang=\"ko\"><seg>".utf8) + segment
            + Array("</seg></tuv></tu></body></tmx>".utf8)
    }

    static func document(_ encoding: String?, segment: String) -> String {
        String(decoding: document(encoding, segment: Array(segment.utf8)), as: UTF8.self)
    }

    @Test(
        arguments: [
            ("windows-1252", [0x93, 0x61, 0x94, 0x80], "“a”€"), ("ISO-8859-1", [0xE9], "é"),
            ("EUC-KR", [0xC7, 0xD1, 0xB1, 0xDB], "한글"), ("euc-kr", [0x8C, 0x63], "똠"),
            ("ks_c_5601-1987", [0xC7, 0xD1], "한"), ("GB2312", [0xD6, 0xD0], "中"),
            ("GB18030", [0x94, 0x39, 0xDA, 0x33], "💩"), ("Big5", [0xA4, 0xA4], "中"), ("Shift_JIS", [0x93, 0xFA], "日"),
        ] as [(String, [UInt8], String)])
    func `A declared encoding is decoded`(_ encoding: String, _ bytes: [UInt8], _ text: String) throws {
        let reading = try TMXReading(Self.document(encoding, segment: bytes))
        #expect(reading.error == nil)
        #expect(reading.texts == [text])
        #expect(reading.problems == [])
    }

    /// Bytes behind `가` or its form in the encoding, and where the error is.
    static let illegal: [(encoding: String?, bytes: [UInt8], error: String)] = [
        (nil, [0xEA, 0xB0, 0x80, 0xFF, 0x61], "3:30 invalid-bytes"),
        ("UTF-8", [0xEA, 0xB0, 0x80, 0xFF, 0x61], "3:30 invalid-bytes"),
        ("UTF-8", [0xEA, 0xB0, 0x80, 0xED, 0xA0, 0x80], "3:30 invalid-bytes"),
        ("UTF-8", [0xEA, 0xB0, 0x80, 0xC0, 0x80], "3:30 invalid-bytes"),
        ("UTF-8", [0xEA, 0xB0, 0x80, 0xC1, 0x81], "3:30 invalid-bytes"),
        ("UTF-8", [0xEA, 0xB0, 0x80, 0xE0, 0x80, 0xAF], "3:30 invalid-bytes"),
        ("UTF-8", [0xEA, 0xB0, 0x80, 0xF4, 0x90, 0x80, 0x80], "3:30 invalid-bytes"),
        ("UTF-8", [0xEA, 0xB0, 0x80, 0xE4, 0xB8], "3:30 invalid-bytes"),
        ("UTF-8", [0xEA, 0xB0, 0x80, 0x80], "3:30 invalid-bytes"),
        ("EUC-KR", [0xB0, 0xA1, 0xC9, 0x20], "3:30 invalid-bytes"),
        ("Big5", [0xA4, 0xA4, 0xA4, 0x20], "3:30 invalid-bytes"),
        ("GB18030", [0xB0, 0xA1, 0xFF], "3:30 invalid-bytes"), ("GB18030", [0xB0, 0xA1, 0x81], "3:30 invalid-bytes"),
    ]

    @Test(arguments: illegal)
    func `Bytes that the encoding does not have are an error with line and column`(
        _ encoding: String?, _ bytes: [UInt8], _ expected: String
    ) throws {
        let reading = try TMXReading(Self.document(encoding, segment: bytes))
        #expect(reading.error?.brief == expected)
        #expect(reading.error?.message.contains("as UTF-8") == true)
        #expect(reading.texts == [])
    }

    @Test func `Bytes that windows-1252 leaves open are controls, as browsers read them`() throws {
        #expect(try TMXReading(Self.document("windows-1252", segment: [0x61, 0x81])).texts == ["a\u{81}"])
    }

    @Test(arguments: [true, false])
    func `UTF-16 with and without a mark is read, and an unpaired surrogate refused`(_ isBigEndian: Bool) throws {
        for mark in ["", "\u{FEFF}"] {
            let text = mark + Self.document("UTF-16", segment: "가💩")
            #expect(try TMXReading(text.utf16(bigEndian: isBigEndian)).texts == ["가💩"])
            var bytes = text.utf16(bigEndian: isBigEndian)
            let high: [UInt8] = isBigEndian ? [0xD8, 0x3D] : [0x3D, 0xD8]
            let at = try #require(bytes.indices.first { bytes[$0...].starts(with: high) })
            bytes.removeSubrange((at + 2)..<(at + 4))
            #expect(try TMXReading(bytes).error?.brief == "3:30 invalid-bytes")
        }
    }

    @Test func `A file that is cut inside a character is truncated`() throws {
        let text = Self.document(nil, segment: "가나")
        let cut = Array(text.utf8.prefix { $0 != 0xEA }) + [0xEA, 0xB0, 0x80, 0xEB, 0x82]
        #expect(try TMXReading(cut).error?.brief == "3:30 truncated")
        let wide = "\u{FEFF}<tmx>\n가💩".utf16(bigEndian: false)
        #expect(try TMXReading(wide.dropLast()).error?.brief == "2:2 truncated")
        #expect(try TMXReading(wide.dropLast(2)).error?.brief == "2:2 truncated")
        let korean = Array("<?xml version=\"1.0\" encoding=\"EUC-KR\"?>\n<tmx>".utf8) + [0xB0]
        #expect(try TMXReading(korean).error?.brief == "2:6 truncated")
    }

    @Test func `A file that declares an encoding it does not have is read, with a problem`() throws {
        for declared in ["UTF-16", "utf-16le", "ISO-10646-UCS-2", "UTF-32"] {
            let reading = try TMXReading(Self.document(declared, segment: "가"))
            #expect(reading.texts == ["가"])
            #expect(reading.problems.map(\.brief) == ["1:1 wrong-encoding"])
        }
        for declared in ["UTF-8", "EUC-KR"] {
            let text = "\u{FEFF}" + Self.document(declared, segment: "가")
            let reading = try TMXReading(text.utf16(bigEndian: true))
            #expect(reading.texts == ["가"])
            #expect(reading.problems.map(\.code) == [.wrongEncoding])
            #expect(reading.problems.first?.message.contains("is UTF-16BE. Declare the encoding") == true)
        }
    }

    @Test func `An unknown encoding is named`() throws {
        let error = try #require(try TMXReading(Self.document("x-klingon", segment: "")).error)
        #expect(error.brief == "1:1 unknown-encoding")
        #expect(error.message == "The encoding \"X-KLINGON\" is not known. Save the file as UTF-8.")
    }

    /// A text with multi-byte characters at every offset of a 64 KiB chunk's end.
    static func texts(_ shift: Int) -> String {
        String(repeating: "x", count: shift) + String(repeating: "한a中💩é", count: 12_000)
    }

    @Test(arguments: 0..<13)
    func `Text longer than a chunk arrives whole, wherever the chunks cut it`(_ shift: Int) throws {
        let text = Self.texts(shift)
        let document = Self.document("UTF-8", segment: text)
        #expect(try TMXReading(document).texts == [text])
        #expect(try TMXReading("\u{FEFF}" + document).texts == [text])
        for isBigEndian in [true, false] {
            let wide = "\u{FEFF}" + Self.document("UTF-16", segment: text)
            #expect(try TMXReading(wide.utf16(bigEndian: isBigEndian)).texts == [text])
        }
    }

    @Test(arguments: 0..<9)
    func `GB18030 longer than a chunk arrives whole`(_ shift: Int) throws {
        // 中, 💩 and é have two, four and four bytes.
        let piece: [UInt8] = [0xD6, 0xD0, 0x61, 0x94, 0x39, 0xDA, 0x33, 0xA8, 0xA6]
        let bytes = [UInt8](repeating: 0x78, count: shift) + [[UInt8]](repeating: piece, count: 20_000).joined()
        let text = String(repeating: "x", count: shift) + String(repeating: "中a💩é", count: 20_000)
        #expect(try TMXReading(Self.document("GB18030", segment: bytes)).texts == [text])
    }

    @Test(arguments: 0..<4)
    func `Line ends are one character, also where a chunk cuts them`(_ shift: Int) throws {
        let start = String(repeating: "x", count: shift)
        let reading = try TMXReading(segment: start + String(repeating: "a\r\n\r", count: 40_000))
        #expect(reading.error == nil)
        #expect(reading.texts == [start + String(repeating: "a\n\n", count: 40_000)])
    }

    @Test(arguments: 0..<40)
    func `Markup is read wherever the chunks cut it`(_ shift: Int) throws {
        let piece = "<ph x=\"1\">&lt;b&gt;</ph>가<!-- 나 --><![CDATA[<다>]]><?go 라?>&#x1F4A9;"
        let text = String(repeating: "x", count: shift) + String(repeating: piece, count: 3_000)
        let reading = try TMXReading(segment: text)
        let segment = try #require(reading.units.first?.unit.variants.first?.segment)
        #expect(segment.plainText == String(repeating: "x", count: shift) + String(repeating: "가<다>💩", count: 3_000))
        #expect(segment.codes.count == 3_000)
        #expect(segment.codes.allSatisfy { $0.content == [.text("<b>")] && $0.attributes == ["x": "1"] })
    }
}
