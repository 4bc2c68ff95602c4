internal import ExchangeFormats
internal import LanguageAssets
internal import QualityChecks
internal import TextAnalysis
internal import WorkspaceStore

/// The translations of a TMX file, from the source language of each unit to each other language.
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

    func forEach(_ body: (TranslationPair) throws -> Void) throws {
        var reader = try TMXReader(path: path)
        var names = try UnitNames()
        let headerSource = reader.header.attributes["srclang"]
        while let found = try reader.next() {
            let unit = found.unit
            guard let source = source(of: unit, unit.attributes["srclang"] ?? headerSource) else { continue }
            let name = try names.name(of: unit)
            for target in unit.variants.indices where target != source {
                let variant = unit.variants[target]
                guard isWanted(variant.language), variant.language != unit.variants[source].language else { continue }
                try body(
                    TranslationPair(
                        file: path, unit: name, line: found.place.line,
                        source: unit.variants[source].segment.plainText, target: variant.segment.plainText,
                        sourceLanguage: unit.variants[source].language, targetLanguage: variant.language))
            }
        }
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

/// Names the units of a file that is read once: by tuid, else by content.
private struct UnitNames: ~Copyable {
    private var counts: [String: Int] = [:]
    private var identifier: UnitIdentifier

    init() throws {
        identifier = try UnitIdentifier()
    }

    // A repeated tuid gets a number, since what comes later in the file is not known yet.
    mutating func name(of unit: TranslationUnit) throws -> String {
        let name = try identifier.name(of: unit)
        counts[name, default: 0] += 1
        let count = counts[name] ?? 1
        return count == 1 ? name : "\(name).\(count)"
    }
}
