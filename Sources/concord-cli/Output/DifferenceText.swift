internal import Concord

/// The difference of two memories for people: one block a unit, then the counts.
struct DifferenceText {
    private let style: Style

    init(style: Style) {
        self.style = style
    }

    func header(_ changes: [ContentChange]) -> String {
        changes.isEmpty ? "" : style.doubtful("~ header") + "\n" + changes.map(lines).joined()
    }

    func block(_ difference: UnitDifference) -> String {
        let name = VisibleText.line(text: difference.unit)
        let heading =
            switch difference.kind {
            case .added: style.good("+ \(name)")
            case .removed: style.bad("- \(name)")
            case .changed: style.doubtful("~ \(name)")
            }
        return heading + "\n" + difference.changes.map(lines).joined()
    }

    func summary(_ comparison: MemoryComparison) -> String {
        let counts = comparison.counts
        let header = comparison.headerChanges.isEmpty ? "" : "; header changed"
        return "\(counts.added) added, \(counts.removed) removed, \(counts.changed) changed, "
            + "\(counts.unchanged) unchanged\(header)\n"
    }

    private func lines(_ change: ContentChange) -> String {
        let place = VisibleText.line(text: label(of: change.place))
        if change.place.part == .order { return "    \(place)\n" }
        let old = change.old.map { style.bad("  - \(place)  \(shown($0, in: change.place))") + "\n" }
        let new = change.new.map { style.good("  + \(place)  \(shown($0, in: change.place))") + "\n" }
        return (old ?? "") + (new ?? "")
    }

    private func label(of place: ContentPlace) -> String {
        place.part == .segment ? place.language ?? "" : place.description
    }

    private func shown(_ text: String, in place: ContentPlace) -> String {
        place.part == .segment ? VisibleText.line(markup: text) : VisibleText.line(text: text)
    }
}
