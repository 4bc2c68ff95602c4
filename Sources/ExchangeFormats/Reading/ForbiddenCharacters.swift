internal import LanguageAssets

/// Characters that XML 1.0, and so TMX, cannot hold (section 2.2), though other formats can.
enum ForbiddenCharacters {
    /// Whether XML can hold a character.
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// What stands for a character that XML cannot hold: `<ph type="x-cp">0007</ph>`, with its code point.
    static func placeholder(for codePoint: String) -> InlineElement {
        InlineElement(.placeholder, attributes: ["type": "x-cp"], content: [.text(codePoint)])
    }

    /// A segment of plain text, with a placeholder for each character that XML cannot hold.
    static func segment(of text: String) -> Segment {
        guard text.unicodeScalars.contains(where: { !isAllowed($0) }) else { return Segment(text) }
        var content: [Segment.Content] = []
        var clean = String.UnicodeScalarView()
        func flush() {
            if !clean.isEmpty { content.append(.text(String(clean))) }
            clean = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if isAllowed(scalar) {
                clean.append(scalar)
            } else {
                flush()
                content.append(.element(placeholder(for: hexadecimal(scalar))))
            }
        }
        flush()
        return Segment(content)
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
