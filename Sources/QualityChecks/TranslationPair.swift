public import LanguageAssets

/// A source text with its translation: what a rule looks at.
public struct TranslationPair: Sendable {
    /// The file as the user named it.
    public var file: String
    /// The name of the unit in its file.
    public var unit: String
    /// The line on which the unit begins, from 1; `nil` where the file has no lines.
    public var line: Int?
    /// The source text, raw, without inline codes.
    public var source: String
    /// The translation, raw, without inline codes.
    public var target: String
    /// The language of the source text.
    public var sourceLanguage: LanguageTag
    /// The language of the translation.
    public var targetLanguage: LanguageTag

    /// Makes a pair.
    public init(
        file: String, unit: String, line: Int?, source: String, target: String, sourceLanguage: LanguageTag,
        targetLanguage: LanguageTag
    ) {
        self.file = file
        self.unit = unit
        self.line = line
        self.source = source
        self.target = target
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
    }

    /// Whether there is a translation to look at: neither side is blank, and the target is no copy of the source.
    public var isTranslated: Bool {
        !Self.isBlank(source) && !Self.isBlank(target) && source != target
    }

    private static func isBlank(_ text: String) -> Bool {
        text.allSatisfy(\.isWhitespace)
    }
}
