internal import Concord
internal import QualityChecks
internal import TextAnalysis

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
            "\(place): \(severity(finding.severity)) \(style.strong(finding.rule)): \(oneLine(finding.message))",
            "    source  \(oneLine(finding.source))",
            "    \(finding.language)  \(oneLine(finding.target))",
        ]
        if !finding.suggestions.isEmpty {
            lines.append("    " + style.good("try: " + oneLine(finding.suggestions.joined(separator: " · "))))
        }
        return lines.joined(separator: "\n") + "\n\n"
    }

    // A person sees the beginning; JSON has all of it.
    private func oneLine(_ text: String) -> String {
        DisplayWidth.truncated(text.replacing("\r\n", with: "↵").replacing("\n", with: "↵"), to: 300)
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
