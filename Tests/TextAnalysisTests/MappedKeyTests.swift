import Testing

import TextAnalysis

struct MappedKeyTests {
    /// A hit in the middle of running text, as raw text and as the raw text that must be reported.
    static let hits: [(text: String, term: String, hit: String)] = [
        ("북한\u{200B}에서", "북한", "북한"),
        ("\u{FEFF}북\u{200B}한에서", "북한", "북\u{200B}한"),
        ("on the ＤＭＺ　itself", "DMZ", "ＤＭＺ"),
        (
            "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}에서", "한국",
            "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"
        ),
        ("the peninsula--and", "a—a", "a--a"),
        ("그는 「남ㆍ북」이라고", "남·북", "남ㆍ북"),
        ("他说 GDP 下降 了", "GDP下降", "GDP 下降"),
        ("May 26–28, 1998", "26~28", "26–28"),
        ("约37㎞外", "37km", "37㎞"),
        ("a  b\n c", "b c", "b\n c"),
        ("x\u{1112}\u{200B}\u{1161}y", "하", "\u{1112}\u{200B}\u{1161}"),
    ]

    @Test(arguments: hits)
    func `A hit in the key is reported as the raw text it came from`(_ text: String, _ term: String, _ hit: String)
        throws
    {
        let keys = try KeyBuilder()
        let mapped = keys.mappedKey(of: text, at: .typographic)
        let key = keys.key(of: term, at: .typographic)
        let start = try #require(mapped.bytes.firstOffset(of: key))
        let range = mapped.rawRange(for: start..<(start + key.count))
        let raw = Array(text.utf8)[range]
        #expect(Array(raw) == Array(hit.utf8))
        #expect(keys.key(of: String(decoding: raw, as: UTF8.self), at: .typographic) == key)
    }

    /// Words whose key is another text than they are.
    static let words = [
        "ＤＭＺ", "북\u{200B}한", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}에서", "37㎞", "26–28", "post–Cold", "x--y",
        "“台独”", "남ㆍ북", "中国人民", "１９９８", "ﾾￂﾤ", "e\u{301}tat", "etc...", "\u{2F24}韓", "Ⅳ", "10²", "٣٧", "plain", "한국",
    ]

    @Test func `The raw text of any words found in a key has the key of those words`() throws {
        let keys = try KeyBuilder()
        print("seed \(KeyPropertyTests.seed): set CONCORD_TEST_SEED to it to repeat this run")
        var generator = SeededGenerator(state: KeyPropertyTests.seed)
        for _ in 0..<2_000 {
            let words = (0..<6).map { _ in Self.words[Int(generator.next() % UInt64(Self.words.count))] }
            let mapped = keys.mappedKey(of: words.joined(separator: "\u{3000}, \u{200B}"), at: .typographic)
            var cursor = 0
            for word in words {
                let key = keys.key(of: word, at: .typographic)
                let start = try #require(mapped.bytes[cursor...].firstOffset(of: key))
                let raw = Array(words.joined(separator: "\u{3000}, \u{200B}").utf8)[
                    mapped.rawRange(for: start..<(start + key.count))]
                #expect(Array(raw) == Array(word.utf8))
                #expect(keys.key(of: String(decoding: raw, as: UTF8.self), at: .typographic) == key)
                cursor = start + key.count
            }
        }
    }

    @Test func `Part of an expansion reports all of its source`() throws {
        let mapped = try KeyBuilder().mappedKey(of: "5㎞!", at: .typographic)
        #expect(mapped.bytes == Array("5km!".utf8))
        #expect(mapped.rawRange(for: 1..<2) == 1..<4)
        #expect(mapped.rawRange(for: 2..<3) == 1..<4)
        #expect(mapped.rawRange(for: 3..<4) == 4..<5)
    }

    @Test func `An empty range is an empty place, and ranges outside are cut`() throws {
        let mapped = try KeyBuilder().mappedKey(of: " ａb ", at: .typographic)
        #expect(mapped.rawRange(for: 0..<0) == 1..<1)
        #expect(mapped.rawRange(for: 2..<2) == 6..<6)
        #expect(mapped.rawRange(for: 0..<99) == 1..<5)
        #expect(try KeyBuilder().mappedKey(of: "", at: .exact).rawRange(for: 0..<3) == 0..<0)
    }

    @Test func `Case folding that lengthens keeps its source`() throws {
        let mapped = try KeyBuilder().mappedKey(of: "STRAßE", at: .orthographic)
        #expect(mapped.bytes == Array("strasse".utf8))
        #expect(mapped.rawRange(for: 4..<6) == 4..<6)
        #expect(mapped.rawRange(for: 6..<7) == 6..<7)
    }
}

extension Collection<UInt8> {
    func firstOffset(of part: [UInt8]) -> Index? {
        indices.first { self[$0...].starts(with: part) }
    }
}
