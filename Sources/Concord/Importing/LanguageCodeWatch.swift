internal import ExchangeFormats
internal import LanguageAssets
internal import TextAnalysis

/// Counts the languages of a file and warns once of each code that means nothing.
struct LanguageCodeWatch {
    private let languages: LanguageMatcher
    private var observed = LanguageCounts()

    init(languages: LanguageMatcher) {
        self.languages = languages
    }

    /// How many segments or terms were met, by language tag; codes that are no tags stand for themselves.
    var counts: [String: Int] { observed.byLanguage }

    /// Takes the language code of a segment or term section; the first meeting with a bad code gives the warning.
    mutating func observe(
        _ code: String, count: Int = 1, at place: @autoclosure () -> TextPlace, identifier: @autoclosure () -> String?
    ) -> ReadingProblem? {
        guard observed.add(count, for: code), let problem = languages.problem(withLanguageCode: code) else {
            return nil
        }
        return ReadingProblem(
            .warning, .unknownLanguage, at: place(), identifier: identifier(), message: problem.message, action: "kept")
    }
}
