/// Rule K1: half-width Hangul letters become compatibility letters, and syllables where they spell some.
///
/// Letters are composed only in a run that is half-width throughout. Compatibility letters that stand in the text
/// (`ㅋㅋ`, `ㄱ.`) are never composed, nor is a run that mixes both.
struct HalfwidthHangul {
    let letters: [CodePoint: CodePoint]

    private static let compatibilityLetters: ClosedRange<UInt32> = 0x3131...0x3163
    private static let vowels: ClosedRange<UInt32> = 0x314F...0x3163
    /// Compatibility consonants in the order of the leading consonants of a syllable.
    private static let leading: [UInt32] = [
        0x3131, 0x3132, 0x3134, 0x3137, 0x3138, 0x3139, 0x3141, 0x3142, 0x3143, 0x3145,
        0x3146, 0x3147, 0x3148, 0x3149, 0x314A, 0x314B, 0x314C, 0x314D, 0x314E,
    ]
    /// Compatibility consonants in the order of the final consonants; the first final is "none".
    private static let trailing: [UInt32] = [
        0x3131, 0x3132, 0x3133, 0x3134, 0x3135, 0x3136, 0x3137, 0x3139, 0x313A, 0x313B, 0x313C, 0x313D, 0x313E, 0x313F,
        0x3140, 0x3141, 0x3142, 0x3144, 0x3145, 0x3146, 0x3147, 0x3148, 0x314A, 0x314B, 0x314C, 0x314D, 0x314E,
    ]

    func fold(_ text: inout SourcedText) {
        guard text.scalars.contains(where: { letters[$0.point] != nil }) else { return }
        text.replaceRuns { point in
            letters[point] != nil || Self.compatibilityLetters.contains(point.value)
        } by: { run in
            folded(run)
        }
    }

    private func folded(_ run: ArraySlice<SourcedScalar>) -> [SourcedScalar] {
        let mapped = run.map { scalar in
            SourcedScalar(point: letters[scalar.point] ?? scalar.point, start: scalar.start, end: scalar.end)
        }
        guard run.allSatisfy({ letters[$0.point] != nil }) else { return mapped }
        var output: [SourcedScalar] = []
        var index = 0
        while index < mapped.count {
            let length = Self.syllableLength(mapped[index...])
            let letters = mapped[index..<(index + length)]
            let point = Self.syllable(letters.map(\.point.value)) ?? letters[index].point
            output.append(SourcedText.joined(letters, as: point))
            index += length
        }
        return output
    }

    /// How many letters the next syllable takes: a consonant before a vowel belongs to the next syllable.
    private static func syllableLength(_ rest: ArraySlice<SourcedScalar>) -> Int {
        let next = rest.prefix(4).map(\.point.value)
        guard next.count > 1, leading.contains(next[0]), vowels.contains(next[1]) else { return 1 }
        guard next.count > 2, trailing.contains(next[2]) else { return 2 }
        let startsNext = next.count > 3 && vowels.contains(next[3]) && leading.contains(next[2])
        return startsNext ? 2 : 3
    }

    private static func syllable(_ letters: [UInt32]) -> CodePoint? {
        guard letters.count > 1, let lead = leading.firstIndex(of: letters[0]) else { return nil }
        let vowel = letters[1] - vowels.lowerBound
        let final = letters.count > 2 ? (trailing.firstIndex(of: letters[2]) ?? -1) + 1 : 0
        return CodePoint(0xAC00 + (UInt32(lead) * 21 + vowel) * 28 + UInt32(final))
    }
}
