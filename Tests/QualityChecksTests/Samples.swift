import LanguageAssets
import Matching
import TestSupport
import Testing
import TextAnalysis

@testable import QualityChecks

/// Translations to check.
enum Samples {
    static func pair(
        _ source: String, _ target: String, _ languages: (String, String) = ("en", "ko-KR"), unit: String = "u1",
        file: String = "a.tmx", line: Int? = 1
    ) throws -> TranslationPair {
        TranslationPair(
            file: file, unit: unit, line: line, source: source, target: target,
            sourceLanguage: try #require(LanguageTag(languages.0)),
            targetLanguage: try #require(LanguageTag(languages.1)))
    }

    static func concept(_ id: String, _ sections: [(String, [TermSection])]) throws -> ConceptEntry {
        ConceptEntry(
            id: id,
            languageSections: try sections.map { code, terms in
                LanguageSection(try #require(LanguageTag(code)), terms: terms)
            })
    }
}
