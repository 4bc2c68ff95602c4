public import TextAnalysis

/// `consistency.source`: different source texts have one and the same translation.
///
/// Often right, so it is information only. Sources that differ in typography or letter case alone are the same.
public struct SameTargetRule: Sendable {
    /// What the rule says of itself.
    public static let rule = Rule(
        id: "consistency.source", severity: .info, mqm: "accuracy/mistranslation",
        explanation: "Different source texts have the same translation; one of them may have lost its meaning.",
        goodExample: "Talks resumed. → 회담이 재개되었다. · Talks ended. → 회담이 끝났다.",
        badExample: "Talks resumed. → 회담이 재개되었다. · Talks ended. → 회담이 재개되었다.")

    private var table = ConsistencyTable()
    private let keys: KeyBuilder

    /// Makes the rule for one check.
    public init(keys: KeyBuilder) {
        self.keys = keys
    }

    /// First pass: takes a translation.
    public mutating func observe(_ pair: TranslationPair) {
        guard pair.isTranslated else { return }
        table.observe(targetHash(pair), partner: sourceHash(pair))
    }

    /// Second pass: takes the same translations again, in the same order.
    public mutating func collect(_ pair: TranslationPair) {
        guard pair.isTranslated else { return }
        table.collect(targetHash(pair), partner: sourceHash(pair), pair)
    }

    /// What the rule found after both passes.
    public var findings: [Finding] {
        table.inconsistentGroups.flatMap { group in
            ConsistencyTable.deviations(in: group).map { deviating, usual in
                Finding(
                    Self.rule, deviating.pair,
                    message: """
                        \"\(usual.pair.source)\" in \(usual.pair.whereabouts(from: deviating.pair)) has the same \
                        translation.
                        """)
            }
        }
    }

    private func targetHash(_ pair: TranslationPair) -> UInt64 {
        pair.hash(keys.key(of: pair.target, at: .typographic))
    }

    private func sourceHash(_ pair: TranslationPair) -> UInt64 {
        pair.hash(keys.key(of: pair.source, at: .orthographic))
    }
}
