import Testing

@testable import TextAnalysis

struct KeyBuilderTests {
    @Test func `Keys are appended behind what the buffer holds`() throws {
        let keys = try KeyBuilder()
        var buffer = Array("first|".utf8)
        keys.appendKey(of: Array("ＤＭＺ".utf8).span, at: .typographic, to: &buffer)
        keys.appendKey(of: Array("|\u{200B}Ⅳ Ä".utf8).span, at: .orthographic, to: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "first|DMZ|ⅳ ä")
    }

    @Test func `Rungs are ordered from tight to loose`() {
        #expect(KeyRung.allCases.sorted() == [.exact, .canonical, .typographic, .orthographic])
        #expect(KeyRung.allCases.map(\.rawValue) == ["exact", "canonical", "typographic", "orthographic"])
    }

    @Test func `The exact key distinguishes what Swift's equality does not`() throws {
        let keys = try KeyBuilder()
        #expect("\u{F963}韓" == "北韓")
        #expect(keys.key(of: "\u{F963}韓", at: .exact) != keys.key(of: "北韓", at: .exact))
    }

    @Test(arguments: [
        [0xFF], [0xE4, 0xB8], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x41, 0xEA],
    ])
    func `Ill-formed UTF-8 is survived on every rung`(_ bytes: [UInt8]) throws {
        let keys = try KeyBuilder()
        for rung in KeyRung.allCases {
            var key: [UInt8] = []
            keys.appendKey(of: bytes.span, at: rung, to: &key)
            #expect(!key.isEmpty)
        }
    }

    @Test func `Stored hashes stay what they are`() {
        let hashes = ["", "a", "DMZ", "한국", "0123456789abcdef", "0123456789abcdef0"].map {
            KeyBuilder.hash(of: Array($0.utf8))
        }
        #expect(hashes == Self.storedHashes)
    }

    static let storedHashes: [UInt64] = [
        17_990_526_185_239_571_835, 6_525_776_674_426_735_954, 9_895_806_228_509_373_439,
        6_372_870_816_560_023_395, 5_111_315_855_128_371_607, 12_984_559_448_124_189_567,
    ]

    @Test func `Flipping any bit of a key flips about half of the hash`() {
        let key = Array("four-party talks, 4자회담, 四方会谈".utf8)
        let hash = KeyBuilder.hash(of: key)
        var flips = 0
        for bit in 0..<(key.count * 8) {
            var other = key
            other[bit / 8] ^= 1 << (bit % 8)
            let changed = (KeyBuilder.hash(of: other) ^ hash).nonzeroBitCount
            #expect((8...56).contains(changed))
            flips += changed
        }
        #expect((30.0...34.0).contains(Double(flips) / Double(key.count * 8)))
    }

    @Test func `A zero byte at the end changes the hash`() {
        #expect(Set((0..<40).map { KeyBuilder.hash(of: [UInt8](repeating: 0, count: $0)) }).count == 40)
    }
}
