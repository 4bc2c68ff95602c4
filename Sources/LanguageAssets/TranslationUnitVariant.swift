/// The text of a translation unit in one language (TMX `tuv`).
public struct TranslationUnitVariant: Sendable, Hashable, Codable {
    /// The language; `und` where the code of the file is no language tag.
    public var language: LanguageTag
    /// The language code exactly as the file has it.
    public var languageCode: String
    /// The other attributes (`changedate`, `creationid`, …).
    public var attributes: Attributes
    /// Notes, properties and other elements before the segment, in order.
    public var annotations: [Annotation]
    /// The text.
    public var segment: Segment

    /// Makes a variant with a language code as it came from a file.
    public init(
        language: LanguageTag, languageCode: String, attributes: Attributes = [:], annotations: [Annotation] = [],
        segment: Segment
    ) {
        self.language = language
        self.languageCode = languageCode
        self.attributes = attributes
        self.annotations = annotations
        self.segment = segment
    }

    /// Makes a plain variant.
    public init(_ language: LanguageTag, _ text: String) {
        self.init(language: language, languageCode: language.description, segment: Segment(text))
    }
}
