internal import Concord
internal import QualityChecks

/// A check report for people: one block a finding, then the count.
struct CheckReportText {
    private let report: CheckReport
    private let style: Style

    init(_ report: CheckReport, style: Style) {
        self.report = report
        self.style = style
    }

    var text: String {
        report.findings.map(block).joined() + summary + "\n"
    }

    private func block(_ finding: Finding) -> String {
        let place = finding.line.map { "\(finding.file):\($0)" } ?? finding.file
        var lines = [
            "\(place): \(severity(finding.severity)) \(style.strong(finding.rule)): \(finding.message)",
            "    source  \(finding.source)",
            "    \(finding.language)  \(finding.target)",
        ]
        if !finding.suggestions.isEmpty {
            lines.append("    " + style.good("try: " + finding.suggestions.joined(separator: " · ")))
        }
        return lines.joined(separator: "\n") + "\n\n"
    }

    private func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: style.bad(severity.rawValue)
        case .warning: style.doubtful(severity.rawValue)
        case .info: style.faint(severity.rawValue)
        }
    }

    private var summary: String {
        let counts = Severity.allCases.reversed().map { severity in "\(report.count(severity)) \(severity.rawValue)" }
        return "\(report.unitCount) units checked: " + counts.joined(separator: ", ")
    }
}
