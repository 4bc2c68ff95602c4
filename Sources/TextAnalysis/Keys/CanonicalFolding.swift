import CICU

/// The canonical rung: NFC.
enum CanonicalFolding {
    static func append(_ text: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
        if isSimple(text) || Normalization.isNormalized(text, CICU_NFC) {
            key.append(contentsOf: text)
        } else if let normalized = Normalization.transformed(text, CICU_NFC) {
            key += normalized
        } else {
            key.append(contentsOf: text)
        }
    }

    static func fold(_ text: inout SourcedText) {
        text.transform(CICU_NFC)
    }

    /// Whether only characters occur that NFC never changes: below U+0300, full-width ASCII, Chinese, Hangul syllables.
    private static func isSimple(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < text.count {
            let lead = text[index]
            if lead < 0x80 {
                index += 1
            } else if lead < 0xCC {
                index += 2
            } else {
                guard index + 2 < text.count, isSimple(lead, text[index + 1]) else { return false }
                index += 3
            }
        }
        return true
    }

    /// By the first two of three bytes, that is, in blocks of 64 characters.
    private static func isSimple(_ lead: UInt8, _ second: UInt8) -> Bool {
        switch lead {
        case 0xE4...0xE9, 0xEB, 0xEC: true
        case 0xEA: second >= 0xB0
        case 0xED: second < 0x9E
        case 0xEF: second == 0xBC || second == 0xBD
        default: false
        }
    }
}
