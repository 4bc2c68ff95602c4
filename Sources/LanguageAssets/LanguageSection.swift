/// The terms of a concept in one language (TBX `langSet`, `langSec`).
public struct LanguageSection: Sendable, Hashable {
    /// The language; `und` where the code of the file is no language tag.
    public var language: LanguageTag
    /// The language code exactly as the file has it.
    public var languageCode: String
    /// A definition in this language only.
    public var definition: String?
    /// Everything else that the section carries besides terms, kept whole.
    public var otherElements: [MarkupElement]
    /// The terms, in the order of the file.
    public var terms: [TermSection]

    /// Makes a section with a language code as it came from a file.
    public init(
        language: LanguageTag, languageCode: String, definition: String? = nil, otherElements: [MarkupElement] = [],
        terms: [TermSection]
    ) {
        self.language = language
        self.languageCode = languageCode
        self.definition = definition
        self.otherElements = otherElements
        self.terms = terms
    }

    /// Makes a section.
    public init(_ language: LanguageTag, terms: [TermSection]) {
        self.init(language: language, languageCode: language.description, terms: terms)
    }
}
