import CICU

/// Full default case folding behind the typographic rung, root locale, then NFC.
enum CaseFolding {
    static func fold(_ text: inout SourcedText) {
        text.transform(CICU_CASEFOLD)
        text.transform(CICU_NFC)
    }

    /// Folds the end of a buffer, a typographic key, in place.
    static func fold(_ key: inout [UInt8], from start: Int) {
        let isDone = key.withUnsafeMutableBufferPointer { foldASCII($0, from: start) }
        guard !isDone else { return }
        let folded = Normalization.transformed(Array(key[start...]), CICU_CASEFOLD)
        key.removeLast(key.count - start)
        key += Normalization.transformed(folded, CICU_NFC)
    }

    /// Returns whether no other letter could change.
    private static func foldASCII(_ key: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Bool {
        var isDone = true
        var index = start
        while index < key.count {
            let byte = key[index]
            if byte < 0x80 {
                if byte &- 0x41 < 26 { key[index] = byte | 0x20 }
                index += 1
            } else {
                let second = index + 1 < key.count ? key[index + 1] : 0
                isDone = isDone && isCaseless(byte, second)
                index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            }
        }
        return isDone
    }

    /// By the first two bytes: Latin-1 marks, general punctuation, kana, Chinese characters, Hangul syllables.
    private static func isCaseless(_ lead: UInt8, _ second: UInt8) -> Bool {
        switch lead {
        case 0xC2, 0xE3...0xE9, 0xEB...0xED: true
        case 0xE2: second == 0x80
        case 0xEA: second >= 0xB0
        default: false
        }
    }
}
