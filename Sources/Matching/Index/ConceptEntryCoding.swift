internal import LanguageAssets

// The shape of a concept entry inside an index record, with the matching rules of its terms.

extension ByteEncoder {
    mutating func append(_ entry: ConceptEntry, matching: (TermSection) -> TermMatching) {
        append(entry.id)
        append(entry.subjectField)
        append(entry.definition)
        append(each: entry.notes) { $0.append($1) }
        append(each: entry.otherElements) { $0.append($1) }
        append(each: entry.languageSections) { encoder, section in
            encoder.append(section.languageCode)
            encoder.append(section.definition)
            encoder.append(each: section.otherElements) { $0.append($1) }
            encoder.append(each: section.terms) { encoder, term in
                encoder.append(term)
                encoder.append(matching(term))
            }
        }
    }

    private mutating func append(_ term: TermSection) {
        append(term.term)
        append(term.id)
        append(term.status?.rawValue)
        append(term.partOfSpeech)
        append(each: term.notes) { $0.append($1) }
        append(each: term.otherElements) { $0.append($1) }
    }

    private mutating func append(_ matching: TermMatching) {
        append(each: matching.flags.map(\.rawValue).sorted()) { $0.append($1) }
        append(each: matching.optionalSpaceParts) { $0.append($1) }
        append(each: matching.attributiveParts) { $0.append($1) }
    }
}

extension ByteDecoder {
    /// The entry, and the matching rules of its terms by section and term.
    mutating func entry() throws(Damage) -> (ConceptEntry, [[TermMatching]]) {
        var entry = ConceptEntry(id: try text(), languageSections: [])
        entry.subjectField = try optionalText()
        entry.definition = try optionalText()
        entry.notes = try texts()
        entry.otherElements = try elements()
        var matching: [[TermMatching]] = []
        for _ in 0..<(try count()) {
            let code = try text()
            var section = LanguageSection(
                language: LanguageTag(code) ?? .undetermined, languageCode: code, definition: try optionalText(),
                otherElements: try elements(), terms: [])
            var rules: [TermMatching] = []
            for _ in 0..<(try count()) {
                section.terms.append(try term())
                rules.append(try termMatching())
            }
            entry.languageSections.append(section)
            matching.append(rules)
        }
        return (entry, matching)
    }

    private mutating func term() throws(Damage) -> TermSection {
        TermSection(
            try text(), id: try optionalText(),
            status: try optionalText().flatMap(AdministrativeStatus.init(rawValue:)),
            partOfSpeech: try optionalText(), notes: try texts(), otherElements: try elements())
    }

    private mutating func termMatching() throws(Damage) -> TermMatching {
        TermMatching(
            flags: Set(try texts().compactMap(TermMatching.Flag.init(rawValue:))), optionalSpaceParts: try texts(),
            attributiveParts: try texts())
    }

    private mutating func texts() throws(Damage) -> [String] {
        try array { decoder throws(Damage) in try decoder.text() }
    }

    private mutating func elements() throws(Damage) -> [MarkupElement] {
        try array { decoder throws(Damage) in try decoder.element() }
    }
}
