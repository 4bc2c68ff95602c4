/// What a translation memory says of itself (TMX `header`).
public struct MemoryHeader: Sendable, Hashable {
    /// The attributes (`creationtool`, `segtype`, `srclang`, …), as they stand.
    public var attributes: Attributes
    /// Notes, properties, user-defined encodings and other elements, in order.
    public var annotations: [Annotation]

    /// Makes a header.
    public init(attributes: Attributes, annotations: [Annotation] = []) {
        self.attributes = attributes
        self.annotations = annotations
    }

    /// The attributes that a unit inherits when it does not have them itself (TMX 1.4b, section 4.1.3).
    public static let inheritedAttributes = [
        "segtype", "srclang", "datatype", "o-tmf", "creationtool", "creationtoolversion", "o-encoding",
    ]

    /// The source language of units that do not name their own; `nil` for `*all*` and for no language tag.
    public var sourceLanguage: LanguageTag? {
        attributes["srclang"].flatMap { $0 == "*all*" ? nil : LanguageTag($0) }
    }
}
