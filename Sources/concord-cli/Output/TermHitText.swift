internal import Concord
internal import LanguageAssets
internal import TextAnalysis

/// A term hit for people: the term, its equivalents in columns, what the concept means.
struct TermHitText {
    private let hit: TermHit
    private let style: Style

    init(_ hit: TermHit, style: Style) {
        self.hit = hit
        self.style = style
    }

    var text: String {
        var lines = [heading]
        lines += equivalents
        if hit.equivalents.isEmpty { lines.append("  " + style.faint("no term in the languages asked for")) }
        if let definition = hit.concept.definition { lines.append("  " + style.faint(definition)) }
        lines += hit.concept.notes.map { "  " + style.faint($0) }
        return lines.joined(separator: "\n") + "\n\n"
    }

    private var heading: String {
        let place = [hit.concept.id, hit.glossary, hit.concept.subjectField].compactMap(\.self)
        var parts = [style.strong(hit.matched.text), "\(hit.matched.language)", status(hit.matched.status)]
        if hit.rung > .canonical {
            let reasons = hit.reasons.map(\.rawValue).joined(separator: ", ")
            parts.append("same but for \(reasons)")
        }
        return parts.joined(separator: " · ") + style.faint("   " + place.joined(separator: " · "))
    }

    private var equivalents: [String] {
        let languageWidth = hit.equivalents.map { DisplayWidth.columns(of: $0.language.description) }.max() ?? 0
        let termWidth = hit.equivalents.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
        var previous: LanguageTag?
        return hit.equivalents.map { term in
            let language = term.language == previous ? "" : term.language.description
            previous = term.language
            let columns = [
                DisplayWidth.padded(language, to: languageWidth), DisplayWidth.padded(term.text, to: termWidth),
                status(term.status),
            ]
            let note = term.note.map { style.faint("  " + $0.replacing("\n", with: " ")) } ?? ""
            return "  " + columns.joined(separator: "  ") + note
        }
    }

    private func status(_ status: AdministrativeStatus) -> String {
        switch status {
        case .preferred: style.good(status.rawValue)
        case .admitted: status.rawValue
        case .deprecated, .superseded: style.bad(status.rawValue)
        }
    }
}
