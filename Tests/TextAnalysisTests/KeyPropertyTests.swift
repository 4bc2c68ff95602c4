import Foundation
import Testing

@testable import TextAnalysis

/// SplitMix64, so that a printed seed repeats a failure.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Laws that hold for every text.
struct KeyPropertyTests {
    static let seed =
        UInt64(ProcessInfo.processInfo.environment["CONCORD_TEST_SEED"] ?? "") ?? UInt64.random(in: 0..<1 << 32)

    /// Marks, spaces and letters that the rules name, so that their contexts come up often.
    static let lively = Array(
        "aZé1٣7中韩가한ㄱ、。.…‥⋯-–—―‐~～〜'’“”「」《·・ㆍ`´ \u{A0}\u{3000}\n\u{200B}\u{AD}\u{301}\u{338}\u{1112}\u{1161}\u{11AB}\u{119E}ﾾￂﾤＡ１－．①²½⻄⼤㎞ßİſﬁ￦ー一∼〇々ｶﾞ́"
            .unicodeScalars)
    /// What the fast path reads.
    static let simple = Array("abcXYZ 019 ,.;:!?'’“”-–—中国人民韩国가나다한국，。、：；（）《》「」…·é \u{3000}～Ａ１".unicodeScalars)

    static func text(_ generator: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        let source = generator.next() % 3
        for _ in 0..<Int.random(in: 0...14, using: &generator) {
            let chosen = source == 0 ? simple : lively
            if source == 2, Bool.random(using: &generator), let any = Unicode.Scalar(UInt32(generator.next() % 0x30000))
            {
                text.append(any)
            } else {
                text.append(chosen[Int(generator.next() % UInt64(chosen.count))])
            }
        }
        return String(text)
    }

    static func texts(_ count: Int) -> [String] {
        print("seed \(seed): set CONCORD_TEST_SEED to it to repeat this run")
        var generator = SeededGenerator(state: seed)
        return (0..<count).map { _ in text(&generator) }
    }

    static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { "\\u{\(String($0.value, radix: 16, uppercase: true))}" }.joined()
    }

    @Test func `The fast path and the reference path build the same key`() throws {
        let keys = try KeyBuilder()
        var fast = 0
        for text in Self.texts(40_000) {
            let raw = Array(text.utf8)
            var key: [UInt8] = []
            guard raw.withUnsafeBufferPointer({ SimpleFolding.append($0, keys.tables, to: &key) }) else { continue }
            fast += 1
            #expect(key == keys.sourced(raw, .typographic).bytes, "\(Self.escaped(text)), seed \(Self.seed)")
        }
        #expect(fast > 10_000)
    }

    @Test func `Every single character has one key on both paths`() throws {
        let keys = try KeyBuilder()
        for value in UInt32(0)..<0x3_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for raw in [Array(String(scalar).utf8), Array("a\(scalar)b".utf8), Array("1\(scalar)2".utf8)] {
                var key: [UInt8] = []
                guard raw.withUnsafeBufferPointer({ SimpleFolding.append($0, keys.tables, to: &key) }) else { continue }
                #expect(key == keys.sourced(raw, .typographic).bytes, "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test func `Composed and decomposed text have the same key`() throws {
        let keys = try KeyBuilder()
        for text in Self.texts(15_000) {
            let decomposed = text.decomposedStringWithCanonicalMapping
            for rung in [KeyRung.canonical, .typographic, .orthographic] {
                let same = keys.key(of: text, at: rung) == keys.key(of: decomposed, at: rung)
                #expect(same, "\(rung) \(Self.escaped(text)), seed \(Self.seed)")
            }
        }
    }

    @Test func `The key of the key of any text is the key`() throws {
        let keys = try KeyBuilder()
        for text in Self.texts(40_000) {
            for rung in KeyRung.allCases {
                let key = keys.key(of: text, at: rung)
                let again = keys.key(of: String(decoding: key, as: UTF8.self), at: rung)
                #expect(key == again, "\(rung) \(Self.escaped(text)), seed \(Self.seed)")
            }
        }
    }

    @Test func `A mapped key has the bytes of the key`() throws {
        let keys = try KeyBuilder()
        for text in Self.texts(15_000) {
            for rung in KeyRung.allCases {
                #expect(
                    keys.mappedKey(of: text, at: rung).bytes == keys.key(of: text, at: rung), "\(Self.escaped(text))")
            }
        }
    }

    @Test func `A looser rung never separates what a tighter one joins`() throws {
        let keys = try KeyBuilder()
        for text in Self.texts(15_000) {
            let key = String(decoding: keys.key(of: text, at: .typographic), as: UTF8.self)
            let canonical = String(decoding: keys.key(of: text, at: .canonical), as: UTF8.self)
            #expect(keys.key(of: canonical, at: .typographic) == Array(key.utf8), "\(Self.escaped(text))")
            #expect(
                keys.key(of: key, at: .orthographic) == keys.key(of: text, at: .orthographic), "\(Self.escaped(text))")
            let meeting = keys.meeting(of: text, and: key)
            #expect(meeting.map { $0.rung <= .typographic } == true, "\(Self.escaped(text))")
            #expect(meeting.map { $0.reasons.isEmpty == ($0.rung == .exact) } == true, "\(Self.escaped(text))")
            #expect(meeting?.reasons.contains(.case) == false, "\(Self.escaped(text))")
        }
    }

    @Test func `Every cut of a mapped key lies on scalar boundaries of the raw text`() throws {
        let keys = try KeyBuilder()
        for text in Self.texts(10_000) {
            let raw = Array(text.utf8)
            let key = keys.mappedKey(of: text, at: .orthographic)
            let starts = key.bytes.indices.filter { key.bytes[$0] & 0xC0 != 0x80 } + [key.bytes.count]
            var last = 0
            for (start, end) in zip(starts, starts.dropFirst()) {
                let range = key.rawRange(for: start..<end)
                #expect(range.upperBound <= raw.count && range.lowerBound < range.upperBound)
                #expect(range.upperBound == raw.count || raw[range.upperBound] & 0xC0 != 0x80)
                #expect(raw[range.lowerBound] & 0xC0 != 0x80)
                #expect(range.lowerBound >= last || raw.count > 0)
                last = range.lowerBound
            }
        }
    }
}
