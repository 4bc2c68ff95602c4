public import LanguageAssets

import CICU

/// Finds word boundaries: for Chinese and Japanese with a dictionary, for other languages by UAX 29.
///
/// Korean is cut at spaces and punctuation, not inside eojeol. Opening costs some microseconds, so keep one per thread.
///
///     var words = try WordBoundaries(for: .chineseSimplified)
///     try words.boundaries(of: "中国人民")   // [0, 6, 12]: 中国|人民
public struct WordBoundaries: ~Copyable {
    private let handle: OpaquePointer

    /// Opens ICU's word rules for a language.
    ///
    /// - Throws: `TextAnalysisError` with the code `unsupportedLanguage` or `icuUnavailable`.
    public init(for language: LanguageTag) throws(TextAnalysisError) {
        var status = CICU_OK
        guard let handle = cicu_word_breaker_open(language.description, &status) else {
            guard status == CICU_INVALID_ARGUMENT else { throw Self.failure(status) }
            throw TextAnalysisError(
                .unsupportedLanguage,
                "ICU knows no words of \"\(language)\". Use a language such as \"en\", \"ko\" or \"zh\".")
        }
        self.handle = handle
    }

    deinit {
        cicu_word_breaker_close(handle)
    }

    /// The boundaries in UTF-8 offsets, ascending, with the start and the end of the text.
    ///
    /// - Throws: `TextAnalysisError` with the code `icuUnavailable`.
    public mutating func boundaries(of text: String) throws(TextAnalysisError) -> [Int] {
        let bytes = Array(text.utf8)
        guard let count = Int32(exactly: bytes.count), count < Int32.max else {
            throw Self.failure(CICU_BUFFER_TOO_SMALL)
        }
        var offsets = [Int32](repeating: 0, count: bytes.count + 1)
        var found: Int32 = 0
        let status = cicu_word_breaker_boundaries(handle, bytes, count, &offsets, count + 1, &found)
        guard status == CICU_OK else { throw Self.failure(status) }
        return offsets.prefix(Int(found)).map(Int.init)
    }

    private static func failure(_ status: CICUStatus) -> TextAnalysisError {
        TextAnalysisError(
            .icuUnavailable,
            "ICU could not find words (status \(status.rawValue)). Install ICU's libraries, on Debian libicu.")
    }
}
