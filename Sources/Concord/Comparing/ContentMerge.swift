internal import ExchangeFormats
internal import LanguageAssets
internal import WorkspaceStore

/// Merges the parts of one unit or header three ways, and collects the places where both sides differ.
///
/// There it takes ours.
struct ContentMerge {
    struct Conflict {
        let place: ContentPlace
        /// What theirs has there.
        let theirs: String?
    }

    private(set) var conflicts: [Conflict] = []

    mutating func unit(
        _ base: TranslationUnit, _ ours: TranslationUnit, _ theirs: TranslationUnit
    ) throws(StoreError) -> TranslationUnit {
        TranslationUnit(
            attributes: attributes(base.attributes, ours.attributes, theirs.attributes),
            annotations: try annotations(base.annotations, ours.annotations, theirs.annotations),
            variants: try variants(base.variants, ours.variants, theirs.variants))
    }

    mutating func attributes(
        _ base: Attributes, _ ours: Attributes, _ theirs: Attributes, in language: String? = nil
    ) -> Attributes {
        var result = ours
        let settled = HistoryAttributes(base, ours, theirs)
        for name in theirs.map(\.name) + ours.map(\.name).filter({ theirs[$0] == nil }) {
            let isOurs = Self.equal(base[name], theirs[name]) || Self.equal(ours[name], theirs[name])
            if isOurs, settled[name] == nil { continue }
            if let value = settled[name] {
                result[name] = value
            } else if Self.equal(base[name], ours[name]) {
                result[name] = theirs[name]
            } else {
                note(.attribute(name), language, theirs: theirs[name])
            }
        }
        return result
    }

    mutating func annotations(
        _ base: [Annotation], _ ours: [Annotation], _ theirs: [Annotation], in language: String? = nil
    ) throws(StoreError) -> [Annotation] {
        func record(_ annotation: Annotation) throws(StoreError) -> AlignmentRecord { try AlignmentRecord(annotation) }
        let alignment = ThreeWayAlignment(try base.map(record), try ours.map(record), try theirs.map(record))
        return alignment.rows.compactMap { row in
            switch alignment.outcome(of: row) {
            case .ours: return row.ours.map { ours[$0] }
            case .theirs: return row.theirs.map { theirs[$0] }
            case .neither: return nil
            case .both:
                let (our, their) = (row.ours.map { ours[$0] }, row.theirs.map { theirs[$0] })
                if let part = (our ?? their)?.part { note(part, language, theirs: their?.shownValue) }
                return our
            }
        }
    }

    private mutating func variants(
        _ base: [TranslationUnitVariant], _ ours: [TranslationUnitVariant], _ theirs: [TranslationUnitVariant]
    ) throws(StoreError) -> [TranslationUnitVariant] {
        func record(_ variant: TranslationUnitVariant) throws(StoreError) -> AlignmentRecord {
            try AlignmentRecord(variant)
        }
        let alignment = ThreeWayAlignment(try base.map(record), try ours.map(record), try theirs.map(record))
        let merged = try alignment.rows.map { row throws(StoreError) -> TranslationUnitVariant? in
            switch alignment.outcome(of: row) {
            case .ours: row.ours.map { ours[$0] }
            case .theirs: row.theirs.map { theirs[$0] }
            case .neither: nil
            case .both:
                try variant(row.base.map { base[$0] }, row.ours.map { ours[$0] }, row.theirs.map { theirs[$0] })
            }
        }
        return merged.compactMap(\.self)
    }

    private mutating func variant(
        _ base: TranslationUnitVariant?, _ ours: TranslationUnitVariant?, _ theirs: TranslationUnitVariant?
    ) throws(StoreError) -> TranslationUnitVariant? {
        guard let ours, let theirs else {
            if let kept = ours ?? theirs { note(.segment, kept.languageCode, theirs: theirs?.segment.markup) }
            return ours
        }
        let language = ours.languageCode
        var result = ours
        result.attributes = attributes(base?.attributes ?? [:], ours.attributes, theirs.attributes, in: language)
        result.annotations = try annotations(
            base?.annotations ?? [], ours.annotations, theirs.annotations, in: language)
        if let base, Self.equal(base.languageCode, ours.languageCode) { result.languageCode = theirs.languageCode }
        switch (base?.segment.markup, ours.segment.markup, theirs.segment.markup) {
        case (_, let our, let their) where Self.equal(our, their): break
        case (let base, _, let their) where Self.equal(base, their): break
        case (let base, let our, _) where Self.equal(base, our): result.segment = theirs.segment
        default: note(.segment, language, theirs: theirs.segment.markup)
        }
        return result
    }

    private mutating func note(_ part: ContentPlace.Part, _ language: String?, theirs: String?) {
        conflicts.append(Conflict(place: ContentPlace(part, language: language), theirs: theirs))
    }

    // Bytes, not canonical equivalence.
    private static func equal(_ one: String?, _ other: String?) -> Bool {
        one.map { Array($0.utf8) } == other.map { Array($0.utf8) }
    }
}
