internal import LanguageAssets

// What a <trans-unit> or <unit> becomes in a memory.
extension XLIFFReader {
    /// The units for the segments that are taken; the others are counted.
    mutating func built(_ unit: XLIFFUnit) throws(ExchangeError) -> [PositionedUnit] {
        var result: [PositionedUnit] = []
        for segment in unit.segments {
            if let built = try built(segment, of: unit) { result.append(built) }
        }
        // What is wrong with the whole is told once.
        if result.isEmpty { problems += unit.problems } else { result[0].problems += unit.problems }
        return result
    }

    // `nil` for a segment without any text and for one that is not confirmed.
    private mutating func built(
        _ segment: XLIFFSegment, of unit: XLIFFUnit
    ) throws(ExchangeError) -> PositionedUnit? {
        let numbers = XLIFFCodeNumbers(of: [segment.source.content, segment.target?.content ?? []], names: names)
        var codes = XLIFFInlineCodes(names: names, numbers: numbers, originalData: unit.originalData)
        let source = codes.segment(segment.source.content)
        let target = codes.segment(segment.target?.content ?? [])
        if source.isBlank, target.isBlank { return nil }
        if options.confirmation == .confirmedOnly, segment.confirmation == .unconfirmed || target.isBlank {
            unconfirmed += 1
            return nil
        }

        var result = PositionedUnit(
            unit: TranslationUnit(annotations: unit.notes, variants: []), place: segment.place, problems: [],
            variantPlaces: [])
        identify(&result, segment, of: unit)
        result.problems += codes.unknown.map { name in unknownCode(name, at: segment.source.place, unit: unit.id) }
        if source.isBlank {
            result.problems.append(missingSource(at: segment.source.place, unit: unit.id))
            return result
        }
        try add(source, segment.source, file.sourceLanguage ?? options.source?.description, "source", to: &result)
        if let text = segment.target, !target.isBlank {
            try add(target, text, file.targetLanguage ?? options.target?.description, "target", to: &result)
        }
        return result
    }

    private mutating func identify(_ result: inout PositionedUnit, _ segment: XLIFFSegment, of unit: XLIFFUnit) {
        if let tuid = file.tuid(unit: unit.id, segment: segment.id) {
            result.unit.attributes["tuid"] = tuid
        } else {
            let parts = [("x-xliff-file", file.name), ("x-xliff-unit", unit.id), ("x-xliff-segment", segment.id)]
            for case (let type, let id?) in parts { result.unit.annotations.append(.property(.init(type, id))) }
        }
        if let state = segment.state { result.unit.annotations.append(.property(.init("x-xliff-state", state))) }
    }

    private mutating func add(
        _ segment: Segment, _ text: XLIFFText, _ declared: String?, _ role: String, to result: inout PositionedUnit
    ) throws(ExchangeError) {
        guard let code = text.language ?? declared, !code.isEmpty else {
            throw missingLanguage(of: role, at: text.place)
        }
        if role == "source", code != header.attributes["srclang"] { result.unit.attributes["srclang"] = code }
        result.unit.variants.append(
            TranslationUnitVariant(language: languages.tag(of: code), languageCode: code, segment: segment))
        result.variantPlaces.append(text.place)
    }

    private func missingLanguage(of role: String, at place: TextPlace) -> ExchangeError {
        let attribute =
            switch version {
            case .one: "\(role)-language to <file>"
            case .two: (role == "source" ? "srcLang" : "trgLang") + " to <xliff>"
            }
        return ExchangeError(
            .missingLanguage, file: stream.path, place: place,
            message: """
                The file does not name the language of this <\(role)>. Add \(attribute), \
                or say \(role == "source" ? "--from" : "--to") with the language.
                """)
    }

    private func missingSource(at place: TextPlace, unit: String?) -> ReadingProblem {
        ReadingProblem(
            .error, .missingSegment, at: place, identifier: unit,
            message: "The unit has a translation but no source text. Add the source, or take the unit out.",
            action: "unit skipped")
    }

    private func unknownCode(_ name: String, at place: TextPlace, unit: String?) -> ReadingProblem {
        ReadingProblem(
            .warning, .unknownElement, at: place, identifier: unit,
            message: "XLIFF has no <\(name)> inside a segment. Take the tag out.", action: "tag dropped, its text kept")
    }
}
