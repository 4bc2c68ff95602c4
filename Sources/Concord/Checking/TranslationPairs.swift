internal import ExchangeFormats
internal import LanguageAssets
internal import QualityChecks
internal import TextAnalysis

/// The translations of a TMX, XLIFF or PO file, from the source language of each unit to each other language.
struct TranslationPairs {
    private let path: String
    private let from: LanguageTag?
    private let to: [LanguageTag]
    private let languages: LanguageMatcher

    init(_ path: String, from: LanguageTag?, to: [LanguageTag], _ languages: LanguageMatcher) {
        self.path = path
        self.from = from
        self.to = to
        self.languages = languages
    }

    /// Hands out each translation, with the name that `name` gives its unit.
    ///
    /// - Returns: How many units have a translation to look at.
    func forEach(
        naming name: (TranslationUnit) throws -> String, _ body: (TranslationPair) throws -> Void
    ) throws -> Int {
        // What is not confirmed is what needs a check.
        var reader = try UnitReader(path: path, options: BilingualOptions(.all, from: from, to: to.first))
        let headerSource = reader.header.attributes["srclang"]
        var count = 0
        while let found = try reader.next() {
            let unit = found.unit
            let unitName = try name(unit)
            guard let source = source(of: unit, unit.attributes["srclang"] ?? headerSource) else { continue }
            let targets = unit.variants.indices.filter { isTarget(unit.variants[$0], of: unit.variants[source]) }
            if !targets.isEmpty { count += 1 }
            for target in targets {
                try body(
                    TranslationPair(
                        file: path, unit: unitName, line: found.place.line,
                        source: unit.variants[source].segment.plainText,
                        target: unit.variants[target].segment.plainText,
                        sourceLanguage: unit.variants[source].language,
                        targetLanguage: unit.variants[target].language))
            }
        }
        return count
    }

    private func isTarget(_ variant: TranslationUnitVariant, of source: TranslationUnitVariant) -> Bool {
        variant.language != source.language && isWanted(variant.language)
    }

    private func isWanted(_ language: LanguageTag) -> Bool {
        to.isEmpty || to.contains { languages.distance(asked: $0, available: language, use: .match) != nil }
    }

    // The variant that is the source: in the language that the file names, else in `from`, else the first.
    private func source(of unit: TranslationUnit, _ code: String?) -> Int? {
        let named = code.flatMap { $0 == "*all*" ? nil : LanguageTag($0) }
        for language in [named, from].compactMap(\.self) {
            if let index = nearest(to: language, in: unit) { return index }
        }
        return unit.variants.indices.first
    }

    private func nearest(to language: LanguageTag, in unit: TranslationUnit) -> Int? {
        unit.variants.indices
            .compactMap { index in
                languages.distance(asked: language, available: unit.variants[index].language, use: .match)
                    .map { (distance: $0, index: index) }
            }
            .min { $0.distance < $1.distance }?.index
    }
}
