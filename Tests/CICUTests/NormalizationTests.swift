import CICU
import Testing

struct NormalizationTests {
    @Test(arguments: [
        (CICU_NFC, "e\u{301}", "é"), (CICU_NFKC, "㎞", "km"), (CICU_NFKC_CASEFOLD, "Ｄ\u{200B}ß", "dss"),
        (CICU_CASEFOLD, "ＤStraße", "ｄstrasse"), (CICU_NFC, "", ""),
    ])
    func `A text is transformed`(_ form: CICUForm, _ text: String, _ expected: String) {
        var output = [UInt8](repeating: 0, count: 64)
        var length: Int32 = 0
        let bytes = Array(text.utf8)
        #expect(cicu_transform(form, bytes, Int32(bytes.count), &output, 64, &length) == CICU_OK)
        #expect(Array(output.prefix(Int(length))) == Array(expected.utf8))
    }

    @Test func `The edits cover the source and the result`() {
        var output = [UInt8](repeating: 0, count: 64)
        var edits = [CICUEdit](repeating: CICUEdit(), count: 16)
        var length: Int32 = 0
        var count: Int32 = 0
        let bytes = Array("a㎞㎞b".utf8)
        let status = cicu_transform_with_edits(
            CICU_NFKC, bytes, Int32(bytes.count), &output, 64, &length, &edits, 16, &count)
        #expect(status == CICU_OK)
        let runs = edits.prefix(Int(count)).map { [$0.old_length, $0.new_length, $0.is_change] }
        #expect(runs == [[1, 1, 0], [3, 2, 1], [3, 2, 1], [1, 1, 0]])
    }

    @Test func `A small buffer is reported with the size needed`() {
        var output = [UInt8](repeating: 0, count: 1)
        var length: Int32 = 0
        #expect(cicu_transform(CICU_NFKC, Array("㎞".utf8), 3, &output, 1, &length) == CICU_BUFFER_TOO_SMALL)
        #expect(length == 2)
    }

    @Test func `Normalized text is recognized`() {
        #expect(cicu_is_normalized(CICU_NFC, Array("é".utf8), 2) == 1)
        #expect(cicu_is_normalized(CICU_NFC, Array("e\u{301}".utf8), 3) == 0)
        #expect(cicu_is_normalized(CICU_NFC, nil, 0) == 1)
    }
}

struct LanguageTests {
    @Test(arguments: [("ko", "ko-Kore-KR"), ("zh-TW", "zh-Hant-TW"), ("zh", "zh-Hans-CN"), ("und-Hant", "zh-Hant-TW")])
    func `Likely subtags are added`(_ tag: String, _ expected: String) {
        var output = [CChar](repeating: 0, count: 64)
        #expect(cicu_maximize_language(tag, &output, 64) == CICU_OK)
        #expect(String(decoding: output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) == expected)
    }

    @Test(arguments: ["zh_TW", "EN_us", "toolong-toolonglong", "", "e"])
    func `What ICU reads only in part is refused`(_ tag: String) {
        var output = [CChar](repeating: 0, count: 64)
        #expect(cicu_maximize_language(tag, &output, 64) != CICU_OK)
    }

    @Test func `A result that does not fit is refused`() {
        var output = [CChar](repeating: 0, count: 10)
        #expect(cicu_maximize_language("ko", &output, 10) == CICU_BUFFER_TOO_SMALL)
        #expect(cicu_maximize_language("ko", &output, 4) == CICU_BUFFER_TOO_SMALL)
    }

    @Test func `Two-letter codes are known or not`() {
        for code in ["ko", "kr", "zh", "jv"] { #expect(cicu_is_known_language(code) == 1) }
        for code in ["cn", "jp", "xx", "KO"] { #expect(cicu_is_known_language(code) == 0) }
    }
}

struct CodePointTests {
    @Test func `White space is what Unicode lists`() {
        let listed: Set<UInt32> = [0x20, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
        let found = (UInt32(0)...0x10FFFF).filter { cicu_is_white_space($0) != 0 }
        #expect(Set(found) == listed.union(0x09...0x0D).union(0x2000...0x200A))
    }

    @Test func `Digit values belong to decimal digits alone`() {
        #expect([0x33, 0x663, 0x969, 0xFF13].map { cicu_decimal_digit_value($0) } == [3, 3, 3, 3])
        #expect([0x4E09, 0x3007, 0x2460, 0xBD].map { cicu_decimal_digit_value($0) } == [-1, -1, -1, -1])
    }

    @Test func `Scripts, widths and marks are told apart`() {
        #expect(
            [0x4E2D, 0xD55C, 0x41, 0x3042, 0x2E].map { cicu_script($0) } == [
                CICU_SCRIPT_HAN, CICU_SCRIPT_HANGUL, CICU_SCRIPT_LATIN, CICU_SCRIPT_HIRAGANA, CICU_SCRIPT_NONE,
            ])
        #expect(cicu_east_asian_width(0xFF21) == CICU_WIDTH_FULLWIDTH)
        #expect(cicu_is_mark(0x301) == 1 && cicu_is_mark(0x41) == 0)
        #expect(cicu_is_alphabetic(0x24) == 0 && cicu_is_alphanumeric(0x35) == 1)
        #expect(cicu_is_default_ignorable(0x200B) == 1 && cicu_is_zero_width(0x301) == 1)
        #expect(cicu_is_emoji_presentation(0x1F600) == 1 && cicu_is_emoji_presentation(0x2764) == 0)
    }
}
