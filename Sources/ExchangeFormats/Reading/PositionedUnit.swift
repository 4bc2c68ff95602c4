public import LanguageAssets

/// A translation unit as it stands in a file of any format, with its place and what is wrong with it.
public struct PositionedUnit: Sendable {
    /// The unit, without the variants that had to be skipped; without variants it is not usable.
    public var unit: TranslationUnit
    /// Where it begins: its `<tu>`, its `<trans-unit>` or `<segment>`, its `msgid`.
    public var place: TextPlace
    /// What is wrong with it.
    public var problems: [ReadingProblem]
    /// Where each variant of the unit begins, in the order of the variants.
    public var variantPlaces: [TextPlace]
}
