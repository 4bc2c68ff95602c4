internal import Concord
internal import ExchangeFormats

/// An import report for people.
struct ImportReportText {
    private let report: ImportReport
    private let style: Style

    init(_ report: ImportReport, style: Style) {
        self.report = report
        self.style = style
    }

    var text: String {
        let counts = report.counts
        var outcomes = ["\(counts.added) added"]
        if counts.duplicate > 0 { outcomes.append("\(counts.duplicate) duplicate") }
        if counts.skipped > 0 { outcomes.append(style.bad("\(counts.skipped) skipped")) }
        if counts.repaired > 0 { outcomes.append("\(counts.repaired) of them repaired") }
        var lines = [
            "\(style.strong(report.path)) → \(destination)",
            "  \(counts.read) \(entries) read: \(outcomes.joined(separator: ", "))",
        ]
        if report.unconfirmed > 0 {
            lines.append("  \(report.unconfirmed) left out as not confirmed; --unconfirmed takes them too")
        }
        if !report.languages.isEmpty {
            let languages = report.languages.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            lines.append("  " + style.faint(languages.joined(separator: " · ")))
        }
        lines += problems
        return lines.joined(separator: "\n") + "\n"
    }

    private var destination: String {
        switch report.destination {
        case .memory(let name): "memory \(name)"
        case .glossary(let name): "glossary \(name)"
        }
    }

    private var entries: String {
        switch report.destination {
        case .memory: "units"
        case .glossary: "concepts"
        }
    }

    // A person reads a few; JSON has more.
    private var problems: [String] {
        let shown = report.problems.prefix(20).map { problem in
            let name = problem.identifier.map { " \($0)" } ?? ""
            let severity =
                problem.severity == .error
                ? style.bad(problem.severity.rawValue) : style.doubtful(problem.severity.rawValue)
            return "  \(report.path):\(problem.place.line):\(problem.place.column): \(severity) "
                + "\(problem.code.rawValue)\(name): \(problem.message) (\(problem.action))"
        }
        let rest = report.problemCount - shown.count
        return rest > 0 ? shown + ["  and \(rest) more problems; --format json shows more of them"] : Array(shown)
    }
}
