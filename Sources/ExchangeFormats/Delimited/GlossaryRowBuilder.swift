internal import LanguageAssets

/// Makes a concept of the cells of one row.
struct GlossaryRowBuilder {
    private var id: String?
    private var subjectField: String?
    private var definition: String?
    private var partOfSpeech: String?
    private var notes: [String] = []
    private var sections: [LanguageSection] = []

    /// Takes a cell that is not blank.
    mutating func take(_ cell: String, as column: GlossaryColumn) {
        let text = String(cell.trimmingSpaces())
        switch column {
        case .identifier: id = text
        case .subjectField: subjectField = text
        case .definition: definition = text
        case .partOfSpeech: partOfSpeech = text
        case .note: notes.append(text)
        case .terms(let language, let code, let usage):
            addTerms(Self.terms(in: cell, usage), LanguageSection(language: language, languageCode: code, terms: []))
        case .unnamed, .unknown, .ignored: break
        }
    }

    /// The concept; its identifier is the given one where the row has none.
    func entry(identifier: String) -> ConceptEntry {
        var sections = sections
        for section in sections.indices {
            for term in sections[section].terms.indices { sections[section].terms[term].partOfSpeech = partOfSpeech }
        }
        return ConceptEntry(
            id: id ?? identifier, subjectField: subjectField, definition: definition, notes: notes,
            languageSections: sections)
    }

    private static func terms(in cell: String, _ usage: GlossaryColumn.TermUsage) -> [TermSection] {
        let words = cell.split(separator: "|").map { String($0.trimmingSpaces()) }.filter { !$0.isEmpty }
        return words.enumerated().map { index, word in
            switch usage {
            case .byOrder: TermSection(word, status: index == 0 ? .preferred : .admitted)
            case .status(let status): TermSection(word, status: status)
            case .attested: TermSection(word, status: .admitted, notes: ["attested in use"])
            }
        }
    }

    private mutating func addTerms(_ terms: [TermSection], _ empty: LanguageSection) {
        guard !terms.isEmpty else { return }
        if let index = sections.firstIndex(where: { $0.language == empty.language }) {
            sections[index].terms += terms
        } else {
            var section = empty
            section.terms = terms
            sections.append(section)
        }
    }
}
