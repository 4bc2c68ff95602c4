import CICU

/// A Unicode scalar value with the properties the rules ask for.
struct CodePoint: Sendable, Hashable {
    let value: UInt32

    init(_ value: UInt32) {
        self.value = value
    }

    static let space = CodePoint(0x20)
    static let hyphen = CodePoint(0x2D)
    static let fullStop = CodePoint(0x2E)
    static let tilde = CodePoint(0x7E)
    static let enDash = CodePoint(0x2013)
    static let emDash = CodePoint(0x2014)
    static let ellipsis = CodePoint(0x2026)
    static let ideographicFullStop = CodePoint(0x3002)
    static let interpunct = CodePoint(0xB7)
    /// Hangul jungseong araea: a vowel of old Hangul, or typed as a middle dot.
    static let araea = CodePoint(0x119E)

    var isWhiteSpace: Bool { cicu_is_white_space(value) != 0 }
    var isDefaultIgnorable: Bool { cicu_is_default_ignorable(value) != 0 }
    var isAlphabetic: Bool { cicu_is_alphabetic(value) != 0 }
    var isMark: Bool { cicu_is_mark(value) != 0 }
    var isLatin: Bool { cicu_script(value) == CICU_SCRIPT_LATIN }
    var isHan: Bool { cicu_script(value) == CICU_SCRIPT_HAN }
    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
    /// A conjoining leading consonant (Hangul_Syllable_Type L).
    var isLeadingJamo: Bool { (0x1100...0x115F).contains(value) || (0xA960...0xA97C).contains(value) }
    /// Full-width or half-width by East_Asian_Width.
    var isWidthVariant: Bool {
        let width = cicu_east_asian_width(value)
        return width == CICU_WIDTH_FULLWIDTH || width == CICU_WIDTH_HALFWIDTH
    }
    /// The four code points that rule S5 calls line breaks.
    var isLineBreak: Bool { value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029 }

    /// The ASCII digit of the same value for a decimal digit of any script, else `nil`.
    var asciiDigit: CodePoint? {
        let digit = cicu_decimal_digit_value(value)
        return digit < 0 ? nil : CodePoint(0x30 + UInt32(digit))
    }

    /// Bytes in UTF-8.
    var utf8Count: Int {
        value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    }

    func appendUTF8(to bytes: inout [UInt8]) {
        switch utf8Count {
        case 1: bytes.append(UInt8(truncatingIfNeeded: value))
        case 2: bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
        case 3:
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | (value >> 6 & 0x3F)))
        default:
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | (value >> 12 & 0x3F)))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | (value >> 6 & 0x3F)))
        }
        if value >= 0x80 { bytes.append(UInt8(truncatingIfNeeded: 0x80 | (value & 0x3F))) }
    }
}
