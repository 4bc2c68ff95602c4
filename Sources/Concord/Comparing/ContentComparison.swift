internal import ExchangeFormats
internal import LanguageAssets
internal import WorkspaceStore

/// Collects what changed from one version of a unit or header to another, in document order.
///
/// Bytes are compared.
struct ContentComparison {
    private(set) var changes: [ContentChange] = []

    mutating func compare(_ old: TranslationUnit, _ new: TranslationUnit) throws(StoreError) {
        compare(old.attributes, new.attributes)
        try compare(old.annotations, new.annotations)
        let before = try old.variants.map { variant throws(StoreError) in try AlignmentRecord(variant) }
        let after = try new.variants.map { variant throws(StoreError) in try AlignmentRecord(variant) }
        let alignment = PairAlignment(before, after)
        for (index, partner) in alignment.partnersOfFirst.enumerated() where partner == nil {
            let gone = old.variants[index]
            note(.segment, gone.languageCode, old: gone.segment.markup, new: nil)
        }
        for (index, partner) in alignment.partnersOfSecond.enumerated() {
            let variant = new.variants[index]
            if let partner {
                if before[partner].digest != after[index].digest { try compare(old.variants[partner], variant) }
            } else {
                note(.segment, variant.languageCode, old: nil, new: variant.segment.markup)
                compare([:], variant.attributes, in: variant.languageCode)
                try compare([], variant.annotations, in: variant.languageCode)
            }
        }
    }

    private mutating func compare(
        _ old: TranslationUnitVariant, _ new: TranslationUnitVariant
    ) throws(StoreError) {
        let language = new.languageCode
        note(.segment, language, old: old.segment.markup, new: new.segment.markup)
        note(.attribute("xml:lang"), language, old: old.languageCode, new: new.languageCode)
        compare(old.attributes, new.attributes, in: language)
        try compare(old.annotations, new.annotations, in: language)
    }

    mutating func compare(_ old: Attributes, _ new: Attributes, in language: String? = nil) {
        let names = Set(old.map(\.name)).union(new.map(\.name))
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            note(.attribute(name), language, old: old[name], new: new[name])
        }
    }

    mutating func compare(
        _ old: [Annotation], _ new: [Annotation], in language: String? = nil
    ) throws(StoreError) {
        let before = try old.map { annotation throws(StoreError) in try AlignmentRecord(annotation) }
        let after = try new.map { annotation throws(StoreError) in try AlignmentRecord(annotation) }
        let alignment = PairAlignment(before, after)
        for (index, partner) in alignment.partnersOfFirst.enumerated() where partner == nil {
            note(old[index].part, language, old: old[index].shownValue, new: nil)
        }
        for (index, partner) in alignment.partnersOfSecond.enumerated() {
            note(new[index].part, language, old: partner.map { old[$0].shownValue }, new: new[index].shownValue)
        }
    }

    /// Notes a change whose only trace is the order of things.
    mutating func noteOrder() {
        changes.append(ContentChange(place: ContentPlace(.order), old: nil, new: nil))
    }

    private mutating func note(_ part: ContentPlace.Part, _ language: String?, old: String?, new: String?) {
        guard old.map({ Array($0.utf8) }) != new.map({ Array($0.utf8) }) else { return }
        changes.append(ContentChange(place: ContentPlace(part, language: language), old: old, new: new))
    }
}
