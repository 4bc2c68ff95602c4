/// One entry of a translation memory: the same text in several languages (TMX `tu`).
public struct TranslationUnit: Sendable, Hashable, Codable {
    /// The attributes of the unit (`tuid`, `srclang`, `changedate`, …), as they stand.
    public var attributes: Attributes
    /// Notes, properties and other elements before the variants, in order.
    public var annotations: [Annotation]
    /// The text in each language; one language may occur more than once.
    public var variants: [TranslationUnitVariant]

    /// Makes a unit.
    public init(attributes: Attributes = [:], annotations: [Annotation] = [], variants: [TranslationUnitVariant]) {
        self.attributes = attributes
        self.annotations = annotations
        self.variants = variants
    }

    /// The unit's own identifier; not necessarily unique in its memory.
    public var tuid: String? { attributes["tuid"] }

    /// When the unit was last changed: its newest `changedate` or `creationdate`, in TMX notation
    /// (`YYYYMMDDThhmmssZ`), variants included.
    public var changeDate: String? {
        let own = attributes["changedate"] ?? attributes["creationdate"]
        let dates = variants.compactMap { $0.attributes["changedate"] ?? $0.attributes["creationdate"] }
        return (dates + [own].compactMap(\.self)).max()
    }
}
