internal import Concord

/// A merge report for people: the conflicts, then the counts.
struct MergeReportText {
    private let report: MergeReport
    private let style: Style

    init(_ report: MergeReport, style: Style) {
        self.report = report
        self.style = style
    }

    var text: String {
        let conflicts = report.conflicts.map { conflict in
            "\(style.bad("conflict")) \(VisibleText.line(text: "\(conflict.place), \(conflict.fact)"))\n"
        }
        return conflicts.joined() + summary + "\n"
    }

    private var summary: String {
        let counts = report.counts
        return "\(counts.written) units written: \(counts.fromOurs) changed by ours, \(counts.fromTheirs) by theirs, "
            + "\(counts.combined) by both; \(counts.removed) removed, \(counts.conflicting) in conflict"
    }
}
