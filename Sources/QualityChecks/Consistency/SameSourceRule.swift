public import TextAnalysis

/// `consistency.target`: one source text has different translations.
///
/// Texts are compared on the typographic rung, so that quotes, widths and spaces do not count. Copies of the source are
/// no translations. The most frequent translation counts as the usual one; every unit that has another is reported.
public struct SameSourceRule: Sendable {
    /// What the rule says of itself.
    public static let rule = Rule(
        id: "consistency.target", severity: .warning, mqm: "style/inconsistent-style",
        explanation: "The same source text is translated in different ways.",
        goodExample: "soft landing → 연착륙, everywhere", badExample: "soft landing → 연착륙 here and 부드러운 착륙 there")

    private var table = ConsistencyTable()
    private let keys: KeyBuilder

    /// Makes the rule for one check.
    public init(keys: KeyBuilder) {
        self.keys = keys
    }

    /// First pass: takes a translation.
    public mutating func observe(_ pair: TranslationPair) {
        guard pair.isTranslated else { return }
        table.observe(hash(pair.source, pair), partner: hash(pair.target, pair))
    }

    /// Second pass: takes the same translations again, in the same order.
    public mutating func collect(_ pair: TranslationPair) {
        guard pair.isTranslated else { return }
        table.collect(hash(pair.source, pair), partner: hash(pair.target, pair), pair)
    }

    /// What the rule found after both passes.
    public var findings: [Finding] {
        table.inconsistentGroups.flatMap { group in
            ConsistencyTable.deviations(in: group).map { deviating, usual in
                Finding(
                    Self.rule, deviating.pair,
                    message:
                        "The same source is translated otherwise in \(usual.pair.whereabouts(from: deviating.pair)).",
                    suggestions: [usual.pair.target])
            }
        }
    }

    private func hash(_ text: String, _ pair: TranslationPair) -> UInt64 {
        pair.hash(keys.key(of: text, at: .typographic))
    }
}

extension TranslationPair {
    /// The hash of a key together with the languages of the pair.
    func hash(_ key: [UInt8]) -> UInt64 {
        KeyBuilder.hash(of: key + Array("\0\(sourceLanguage)\0\(targetLanguage)".utf8))
    }

    /// Names the unit for somebody who looks at another one.
    func whereabouts(from other: TranslationPair) -> String {
        let place = line.map { " (line \($0))" } ?? ""
        return file == other.file ? "unit \(unit)\(place)" : "unit \(unit) of \(file)\(place)"
    }
}
