internal import LanguageAssets
internal import TextAnalysis

/// Which variants of a unit go into the file, by their positions.
struct VariantSelection {
    /// The nearest variant in the source language.
    let source: Int
    /// The variants in the nearest language of the target, in order; in every other language when no target was asked for.
    let targets: [Int]
    private let plan: ExportPlan

    /// Selects; `nil` when the unit lacks one of the languages.
    init?(_ unit: TranslationUnit, _ plan: ExportPlan) {
        guard let language = plan.source, let source = Self.nearest(to: language, unit, plan, except: nil).first else {
            return nil
        }
        if let target = plan.target {
            targets = Self.nearest(to: target, unit, plan, except: source)
        } else {
            targets = unit.variants.indices.filter { !plan.accepts(language, unit.variants[$0].language) }
        }
        if targets.isEmpty { return nil }
        self.source = source
        self.plan = plan
    }

    /// Why a variant in a language is not in the file.
    func reason(forLeavingOut language: LanguageTag, of unit: TranslationUnit) -> ExportReport.Change {
        if language == unit.variants[source].language { return .furtherSource }
        let asked = [plan.source, plan.target].compactMap(\.self)
        return asked.contains { plan.accepts($0, language) } ? .fartherRegion : .otherLanguage
    }

    /// The variants whose language is the nearest to one.
    private static func nearest(
        to language: LanguageTag, _ unit: TranslationUnit, _ plan: ExportPlan, except excluded: Int?
    ) -> [Int] {
        var best: (distance: Int, language: LanguageTag)?
        for index in unit.variants.indices where index != excluded {
            let available = unit.variants[index].language
            guard let distance = plan.distance(language, available) else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (distance, available) }
        }
        return unit.variants.indices.filter { $0 != excluded && unit.variants[$0].language == best?.language }
    }
}
