internal import LanguageAssets
internal import Matching
internal import QualityChecks
internal import TextAnalysis

/// Runs the rules over translations in two passes.
struct TranslationCheck {
    private let missingTerm: MissingTermRule?
    private var sameSource: SameSourceRule?
    private var sameTarget: SameTargetRule?
    private var termFindings: [Finding] = []
    private var lastUnit = ""
    /// How many units have been looked at.
    private(set) var unitCount = 0

    init(glossaries: [TermIndex], keys: KeyBuilder, languages: LanguageMatcher, rules: Set<String>) {
        let wants = { (rule: Rule) in rules.contains(rule.id) }
        missingTerm =
            wants(MissingTermRule.rule)
            ? MissingTermRule(indexes: glossaries, keys: keys, languages: languages) : nil
        sameSource = wants(SameSourceRule.rule) ? SameSourceRule(keys: keys) : nil
        sameTarget = wants(SameTargetRule.rule) ? SameTargetRule(keys: keys) : nil
    }

    /// First pass.
    mutating func observe(_ pair: TranslationPair) throws(TermRecognitionError) {
        let unit = "\(pair.file)\0\(pair.unit)\0\(pair.line ?? 0)"
        if unit != lastUnit {
            unitCount += 1
            lastUnit = unit
        }
        if let missingTerm { termFindings += try missingTerm.findings(in: pair) }
        sameSource?.observe(pair)
        sameTarget?.observe(pair)
    }

    /// Second pass, in the same order.
    mutating func collect(_ pair: TranslationPair) {
        sameSource?.collect(pair)
        sameTarget?.collect(pair)
    }

    /// All findings, by file, line and rule.
    func findings(inOrderOf files: [String]) -> [Finding] {
        let all = termFindings + (sameSource?.findings ?? []) + (sameTarget?.findings ?? [])
        let order = Dictionary(files.enumerated().map { ($1, $0) }) { first, _ in first }
        return all.enumerated().sorted { one, other in
            let (left, right) = (one.element, other.element)
            let files = (order[left.file] ?? 0, order[right.file] ?? 0)
            if files.0 != files.1 { return files.0 < files.1 }
            if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
            return one.offset < other.offset
        }.map(\.element)
    }
}
