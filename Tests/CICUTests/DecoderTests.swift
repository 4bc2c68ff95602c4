import CICU
import Testing

/// What a decoder made of a whole input that was pushed in pieces.
struct Decoding {
    var text = ""
    var status = CICU_OK
    var errorOffset: Int64 = -1

    init(_ bytes: [UInt8], as encoding: String, piece: Int, room: Int = 64) throws {
        var status = CICU_OK
        let decoder = try #require(cicu_decoder_open(encoding, &status))
        defer { cicu_decoder_close(decoder) }
        var output: [UInt8] = []
        var start = 0
        repeat {
            let end = min(start + piece, bytes.count)
            let part = Array(bytes[start..<end])
            var buffer = [UInt8](repeating: 0, count: room)
            let isLast: Int32 = end == bytes.count ? 1 : 0
            let result = cicu_decoder_push(decoder, part, Int32(part.count), isLast, &buffer, Int32(room))
            output += buffer.prefix(Int(result.written))
            start += Int(result.consumed)
            self.status = result.status
            errorOffset = result.error_offset
            if result.status == CICU_BUFFER_TOO_SMALL { continue }
            if result.status != CICU_OK || (isLast == 1 && start == bytes.count) { break }
        } while true
        text = String(decoding: output, as: UTF8.self)
    }
}

struct DecoderTests {
    static let good: [(encoding: String, bytes: [UInt8], text: String)] = [
        ("windows-1252", [0x93, 0x61, 0x94, 0x80], "“a”€"),
        ("EUC-KR", [0xB6, 0xCA, 0x8C, 0x63, 0xC7, 0xD1], "똘똠한"),
        ("ks_c_5601-1987", [0xC7, 0xD1], "한"),
        ("GB2312", [0xD6, 0xD0, 0x81, 0x30, 0x81, 0x30], "中\u{80}"),
        ("GB18030", [0x94, 0x39, 0xDA, 0x33, 0x61], "💩a"),
        ("Big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"),
        ("Big5-HKSCS", [0xFA, 0x40], "\u{20547}"),
        ("UTF-16LE", [0x2D, 0x4E, 0x3D, 0xD8, 0xA9, 0xDC], "中💩"),
        ("UTF-16BE", [0x4E, 0x2D, 0xD8, 0x3D, 0xDC, 0xA9], "中💩"),
        ("UTF-32LE", [0x2D, 0x4E, 0, 0, 0xA9, 0xF4, 1, 0], "中💩"),
        ("UTF-8", [0xE4, 0xB8, 0xAD, 0xF0, 0x9F, 0x92, 0xA9], "中💩"),
        ("Shift_JIS", [0x93, 0xFA], "日"),
    ]

    @Test(arguments: good)
    func `Bytes are decoded however they are cut`(_ encoding: String, _ bytes: [UInt8], _ text: String) throws {
        for piece in 1...bytes.count {
            let decoding = try Decoding(bytes, as: encoding, piece: piece, room: 16)
            #expect(decoding.status == CICU_OK)
            #expect(Array(decoding.text.utf8) == Array(text.utf8))
        }
    }

    static let bad: [(encoding: String, bytes: [UInt8], status: CICUStatus, offset: Int64, text: String)] = [
        ("UTF-8", [0x61, 0x62, 0xFF, 0x63], CICU_ILLEGAL_SEQUENCE, 2, "ab"),
        ("UTF-8", [0x61, 0xE4, 0xB8], CICU_TRUNCATED_SEQUENCE, 1, "a"),
        ("UTF-8", [0x61, 0xE4, 0x62], CICU_ILLEGAL_SEQUENCE, 1, "a"),
        ("UTF-8", [0xC0, 0x80], CICU_ILLEGAL_SEQUENCE, 0, ""),
        ("EUC-KR", [0x61, 0xC7], CICU_TRUNCATED_SEQUENCE, 1, "a"),
        ("EUC-KR", [0x61, 0xC7, 0x20, 0x61], CICU_ILLEGAL_SEQUENCE, 1, "a"),
        ("GB18030", [0xD6, 0xD0, 0x81, 0x30, 0x81], CICU_TRUNCATED_SEQUENCE, 2, "中"),
        ("GB18030", [0xD6, 0xD0, 0xFF, 0x30], CICU_ILLEGAL_SEQUENCE, 2, "中"),
        ("Big5", [0x61, 0xA4, 0x20], CICU_ILLEGAL_SEQUENCE, 1, "a"),
        ("UTF-16LE", [0x61, 0, 0x62], CICU_TRUNCATED_SEQUENCE, 2, "a"),
        ("UTF-16LE", [0x61, 0, 0x3D, 0xD8], CICU_TRUNCATED_SEQUENCE, 2, "a"),
        ("UTF-16LE", [0x61, 0, 0x3D, 0xD8, 0x61, 0], CICU_ILLEGAL_SEQUENCE, 2, "a"),
        ("UTF-16BE", [0xDC, 0xA9, 0, 0x61], CICU_ILLEGAL_SEQUENCE, 0, ""),
        ("UTF-32LE", [0x61, 0, 0, 0, 0, 0, 0x11, 0], CICU_ILLEGAL_SEQUENCE, 4, "a"),
    ]

    @Test(arguments: bad)
    func `The first bad sequence is reported where it starts`(
        _ encoding: String, _ bytes: [UInt8], _ status: CICUStatus, _ offset: Int64, _ text: String
    ) throws {
        for piece in 1...bytes.count {
            let decoding = try Decoding(bytes, as: encoding, piece: piece)
            #expect(decoding.status == status, "pieces of \(piece)")
            #expect(decoding.errorOffset == offset, "pieces of \(piece)")
            #expect(decoding.text == text, "pieces of \(piece)")
        }
    }

    @Test func `Long input passes through a small buffer`() throws {
        let bytes = (0..<10_000).map { $0 % 2 == 0 ? UInt8(0xC7) : 0xD1 }
        #expect(try Decoding(bytes, as: "EUC-KR", piece: 3333, room: 100).text == String(repeating: "한", count: 5000))
    }

    @Test(arguments: ["", "no-such-charset", "한국"])
    func `An unknown charset is refused`(_ name: String) {
        var status = CICU_OK
        #expect(cicu_decoder_open(name, &status) == nil)
        #expect(status == CICU_UNSUPPORTED)
    }
}
