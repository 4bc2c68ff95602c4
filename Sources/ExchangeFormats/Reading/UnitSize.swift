internal import LanguageAssets

/// Whether a unit or concept can be read whole.
enum UnitSize {
    case usual
    /// Larger than the limit: what is behind it was left out.
    case tooLarge

    /// How many bytes a unit may have in the UTF-8 form of its file, markup included: 16 MiB.
    static let limit = 16 << 20
}

extension ReadingProblem {
    /// A unit, concept or header is larger than the limit.
    static func tooLarge(_ what: String, at place: TextPlace, identifier: String?, action: String) -> ReadingProblem {
        ReadingProblem(
            .error, .unitTooLarge, at: place, identifier: identifier,
            message: "The \(what) is larger than \(UnitSize.limit >> 20) MiB. Split it, or take it out.",
            action: action)
    }
}

extension PositionedUnit {
    /// What stands for a unit that is larger than the limit; it is not usable.
    static func tooLarge(at place: TextPlace, identifier: String?) -> PositionedUnit {
        let problem = ReadingProblem.tooLarge("unit", at: place, identifier: identifier, action: "unit skipped")
        return PositionedUnit(unit: TranslationUnit(variants: []), place: place, problems: [problem], variantPlaces: [])
    }
}
