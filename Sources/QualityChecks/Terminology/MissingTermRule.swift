public import LanguageAssets
public import Matching
public import TextAnalysis

/// `term.missing`: a term of the glossary stands in the source, and no term of its concept in the translation.
///
/// Any preferred or admitted term of the concept satisfies it, wherever it stands in the translation; spaces do not count
/// in Korean and Chinese. An acronym may also stand there unchanged. Terms that are marked `lookup-only` demand nothing, nor does a concept without a term in the
/// language of the translation. Where the source is ambiguous, any of its concepts satisfies the rule.
public struct MissingTermRule: Sendable {
    /// What the rule says of itself.
    public static let rule = Rule(
        id: "term.missing", severity: .warning, mqm: "terminology/inconsistent-with-resource",
        explanation: """
            The source has a term of the glossary, and the translation has no preferred or admitted term of that concept.
            """,
        goodExample: "Four Party talks → 4자회담", badExample: "Four Party talks → 네 나라의 대화")

    private let recognizer: TermRecognizer
    private let keys: KeyBuilder
    private let languages: LanguageMatcher

    /// Makes the rule over glossaries.
    public init(indexes: [TermIndex], keys: KeyBuilder, languages: LanguageMatcher) {
        recognizer = TermRecognizer(indexes: indexes, keys: keys, languages: languages)
        self.keys = keys
        self.languages = languages
    }

    /// The terms in a source text, for all its translations.
    public func occurrences(
        in source: String, language: LanguageTag
    ) throws(TermRecognitionError) -> [TermOccurrence] {
        try recognizer.occurrences(in: source, language: language)
    }

    /// What the rule finds in one translation, given the terms of its source.
    public func findings(in pair: TranslationPair, terms occurrences: [TermOccurrence]) -> [Finding] {
        guard pair.isTranslated, !occurrences.isEmpty else { return [] }
        let target = searchable(pair.target, pair.targetLanguage)
        var findings: [Finding] = []
        var reported: Set<String> = []
        for occurrence in occurrences {
            let demanding = occurrence.terms.filter { !$0.matching.flags.contains(.lookupOnly) }
            guard let first = demanding.first, demanding.count == occurrence.terms.count else { continue }
            let wanted = demanding.map { acceptedTerms(of: $0.concept, in: pair.targetLanguage) }
            guard wanted.allSatisfy({ !$0.isEmpty }), !Self.isKeptAcronym(occurrence, in: pair) else { continue }
            let isSatisfied = wanted.joined().contains { term in
                Self.contains(target, searchable(term, pair.targetLanguage))
            }
            guard !isSatisfied, reported.insert("\(first.glossary) \(first.concept.id)").inserted else { continue }
            findings.append(finding(pair, occurrence, suggestions: wanted.flatMap(\.self)))
        }
        return findings
    }

    private func finding(_ pair: TranslationPair, _ occurrence: TermOccurrence, suggestions: [String]) -> Finding {
        let source = pair.source
        let start = source.utf8.index(source.utf8.startIndex, offsetBy: occurrence.range.lowerBound)
        let end = source.utf8.index(start, offsetBy: occurrence.range.count)
        let units = source.utf16
        let range = units.distance(from: units.startIndex, to: start)..<units.distance(from: units.startIndex, to: end)
        return Finding(
            Self.rule, pair, subject: occurrence.terms.first?.concept.id ?? "", sourceRange: range,
            message: "\"\(source[start..<end])\" is a term, but its equivalent is not in the translation.",
            suggestions: Self.unique(suggestions))
    }

    // `USA` may stay `USA` in Korean and Chinese text.
    private static func isKeptAcronym(_ occurrence: TermOccurrence, in pair: TranslationPair) -> Bool {
        let source = pair.source.utf8
        let start = source.index(source.startIndex, offsetBy: occurrence.range.lowerBound)
        let written = pair.source[start..<source.index(start, offsetBy: occurrence.range.count)]
        let isAcronym = written.count > 1 && written.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "." }
        return isAcronym && contains(Array(pair.target.utf8), Array(written.utf8))
    }

    private func acceptedTerms(of concept: ConceptEntry, in language: LanguageTag) -> [String] {
        concept.languageSections
            .filter { languages.distance(asked: language, available: $0.language, use: .match) != nil }
            .flatMap(\.terms)
            .filter { $0.status != .deprecated && $0.status != .superseded }
            .map(\.term)
    }

    // Korean and Chinese may be spaced in several ways, so their spaces do not count.
    private func searchable(_ text: String, _ language: LanguageTag) -> [UInt8] {
        let key = keys.key(of: text, at: .orthographic)
        return language.language == "ko" || language.language == "zh" ? key.filter { $0 != UInt8(ascii: " ") } : key
    }

    private static func contains(_ text: [UInt8], _ term: [UInt8]) -> Bool {
        guard !term.isEmpty, term.count <= text.count else { return false }
        return (0...text.count - term.count).contains { text[$0] == term[0] && text[$0...].starts(with: term) }
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
