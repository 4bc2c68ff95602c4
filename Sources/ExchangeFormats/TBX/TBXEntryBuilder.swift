internal import LanguageAssets

/// Makes a concept entry of the element that holds it; what the model has no place for is kept whole.
enum TBXEntryBuilder {
    static func entry(from element: MarkupElement, ordinal: Int, place: TextPlace) -> TBXEntry {
        var entry = ConceptEntry(id: element.attributes["id"] ?? "#\(ordinal)", languageSections: [])
        var problems: [ReadingProblem] = []
        for child in element.elements {
            switch kind(of: child) {
            case "langSet", "langSec": entry.languageSections.append(section(from: child))
            case "subjectField" where entry.subjectField == nil: entry.subjectField = child.text
            case "definition" where entry.definition == nil: entry.definition = child.text
            case "note": entry.notes.append(child.text)
            default:
                if entry.definition == nil { entry.definition = groupedDefinition(in: child) }
                entry.otherElements.append(child)
            }
        }
        let hasTerms = entry.languageSections.contains { !$0.terms.isEmpty }
        if !hasTerms {
            problems.append(
                ReadingProblem(
                    .error, .emptyConcept, at: place, identifier: entry.id,
                    message: "The entry has no term. Add a term, or take the entry out.", action: "entry skipped"))
        }
        return TBXEntry(entry: entry, place: place, problems: problems)
    }

    private static func section(from element: MarkupElement) -> LanguageSection {
        let code = element.attributes["xml:lang"] ?? element.attributes["lang"] ?? ""
        var section = LanguageSection(
            language: LanguageTag(code) ?? .undetermined, languageCode: code, terms: [])
        for child in element.elements {
            switch kind(of: child) {
            case "tig", "ntig", "termSec":
                if let term = term(from: child) { section.terms.append(term) }
            case "definition" where section.definition == nil: section.definition = child.text
            default: section.otherElements.append(child)
            }
        }
        return section
    }

    // In version 2 a term may stand in a group of its own (`ntig/termGrp/term`).
    private static func term(from element: MarkupElement) -> TermSection? {
        let children = element.elements.flatMap { $0.name == "termGrp" ? $0.elements : [$0] }
        guard let word = children.first(where: { $0.name == "term" }), !word.text.isEmpty else { return nil }
        var result = TermSection(word.text, id: word.attributes["id"] ?? element.attributes["id"])
        for child in children where child.name != "term" {
            switch kind(of: child) {
            case "administrativeStatus", "usageStatus", "normativeAuthorization":
                if result.status == nil, let status = AdministrativeStatus(word: child.text) {
                    result.status = status
                } else {
                    result.otherElements.append(child)
                }
            case "partOfSpeech" where result.partOfSpeech == nil: result.partOfSpeech = child.text
            case "note": result.notes.append(child.text)
            default: result.otherElements.append(child)
            }
        }
        return result
    }

    // A definition with its source stands in a group, which is kept whole beside the definition.
    private static func groupedDefinition(in group: MarkupElement) -> String? {
        guard localName(group) == "descripGrp" else { return nil }
        return group.elements.first { kind(of: $0) == "definition" }?.text
    }

    /// The data category of an element: its `type` in style DCA, its local name in style DCT and for structure.
    private static func kind(of element: MarkupElement) -> String {
        switch element.name {
        case "descrip", "termNote", "admin": element.attributes["type"] ?? element.name
        default: localName(element)
        }
    }

    private static func localName(_ element: MarkupElement) -> String {
        element.name.split(separator: ":").last.map(String.init) ?? element.name
    }
}
