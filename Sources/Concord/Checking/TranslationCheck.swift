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
    private var terms: [TermOccurrence] = []
    private var lastSource: String?
    private var lastLanguage: LanguageTag?

    init(glossaries: [TermIndex], keys: KeyBuilder, languages: LanguageMatcher, rules: Set<String>) {
        let wants = { (rule: Rule) in rules.contains(rule.id) }
        missingTerm =
            wants(MissingTermRule.rule)
            ? MissingTermRule(indexes: glossaries, keys: keys, languages: languages) : nil
        sameSource = wants(SameSourceRule.rule) ? SameSourceRule(keys: keys) : nil
        sameTarget = wants(SameTargetRule.rule) ? SameTargetRule(keys: keys) : nil
    }

    /// First pass.
    mutating func observe(_ pair: TranslationPair) {
        sameSource?.observe(pair)
        sameTarget?.observe(pair)
    }

    /// Second pass, in the same order.
    mutating func collect(_ pair: TranslationPair) throws(TermRecognitionError) {
        sameSource?.collect(pair)
        sameTarget?.collect(pair)
        guard let missingTerm else { return }
        // The translations of one source come one after the other.
        if lastSource != pair.source || lastLanguage != pair.sourceLanguage {
            terms = try missingTerm.occurrences(in: pair.source, language: pair.sourceLanguage)
            (lastSource, lastLanguage) = (pair.source, pair.sourceLanguage)
        }
        termFindings += missingTerm.findings(in: pair, terms: terms)
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
