internal import LanguageAssets

/// Makes a concept entry of the element that holds it; what the model has no place for is kept whole.
///
/// A value with its source stands in a group, which is kept whole beside the value.
enum TBXEntryBuilder {
    static func entry(from element: MarkupElement, ordinal: Int, place: TextPlace) -> PositionedConcept {
        var entry = ConceptEntry(id: element.attributes["id"] ?? "#\(ordinal)", languageSections: [])
        var problems: [ReadingProblem] = []
        for child in element.elements {
            switch TBXCategory.category(of: child) {
            case "langSet", "langSec": entry.languageSections.append(section(from: child))
            case "subjectField" where entry.subjectField == nil: entry.subjectField = child.text
            case "definition" where entry.definition == nil: entry.definition = child.text
            case "note": entry.notes.append(child.text)
            default:
                entry.definition = entry.definition ?? TBXCategory.grouped("definition", in: child)
                entry.subjectField = entry.subjectField ?? TBXCategory.grouped("subjectField", in: child)
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
        return PositionedConcept(entry: entry, place: place, problems: problems)
    }

    private static func section(from element: MarkupElement) -> LanguageSection {
        let code = element.attributes["xml:lang"] ?? element.attributes["lang"] ?? ""
        var section = LanguageSection(
            language: LanguageTag(code) ?? .undetermined, languageCode: code, terms: [])
        for child in element.elements {
            switch TBXCategory.category(of: child) {
            case "tig", "ntig", "termSec":
                if let term = term(from: child) { section.terms.append(term) }
            case "definition" where section.definition == nil: section.definition = child.text
            default:
                section.definition = section.definition ?? TBXCategory.grouped("definition", in: child)
                section.otherElements.append(child)
            }
        }
        return section
    }

    // In version 2 a term may stand in a group of its own (`ntig/termGrp/term`).
    private static func term(from element: MarkupElement) -> TermSection? {
        let children = element.elements.flatMap { $0.name == "termGrp" ? $0.elements : [$0] }
        guard let word = children.first(where: { $0.name == "term" }), !word.text.isEmpty else { return nil }
        var result = TermSection(word.text, id: word.attributes["id"] ?? element.attributes["id"])
        for child in children where child.name != "term" { take(child, into: &result) }
        return result
    }

    private static func take(_ element: MarkupElement, into term: inout TermSection) {
        switch TBXCategory.category(of: element) {
        case let category where statusCategories.contains(category):
            if term.status == nil, let status = AdministrativeStatus(word: element.text) {
                term.status = status
            } else {
                term.otherElements.append(element)
            }
        case "partOfSpeech" where term.partOfSpeech == nil: term.partOfSpeech = element.text
        case "note": term.notes.append(element.text)
        default:
            term.partOfSpeech = term.partOfSpeech ?? TBXCategory.grouped("partOfSpeech", in: element)
            term.status = term.status ?? groupedStatus(in: element)
            term.otherElements.append(element)
        }
    }

    /// The status that a group holds, whatever its words.
    static func groupedStatus(in element: MarkupElement) -> AdministrativeStatus? {
        statusCategories.lazy.compactMap { TBXCategory.grouped($0, in: element) }
            .compactMap { AdministrativeStatus(word: $0) }.first
    }

    private static let statusCategories = ["administrativeStatus", "usageStatus", "normativeAuthorization"]
}
