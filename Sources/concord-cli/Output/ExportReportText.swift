internal import Concord
internal import ExchangeFormats

/// What an export did, for people: a line for the file, and one for each way in which it differs from the memory.
struct ExportReportText {
    private let report: ExportReport
    private let path: String?

    init(_ report: ExportReport, path: String?) {
        self.report = report
        self.path = path
    }

    /// Several lines without a line end.
    var text: String {
        let destination = path.map { " → \($0)" } ?? ""
        let client = report.options.client.map { " for \($0.rawValue)" } ?? ""
        let added = report.writtenCount - report.exportedCount
        let written = added > 0 ? " as \(report.writtenCount)" : ""
        let outcomes = ["\(report.exportedCount) exported\(written)", "\(report.leftOutCount) left out"]
        var lines = [
            "\(report.memory)\(destination)\(client): \(report.readCount) units read, \(outcomes.joined(separator: ", "))"
        ]
        if report.writtenCount == 0, !report.options.isWhole {
            lines[0] += ". Nothing was exported; `concord status` lists the languages of the memory."
        }
        lines += ExportReport.Change.allCases.compactMap { change in
            report.changes[change].map { "  \($0) \(change.rawValue): \(change.explanation)" }
        }
        return (lines + problems).joined(separator: "\n")
    }

    // A person reads a few; JSON has more.
    private var problems: [String] {
        let shown = report.problems.prefix(20).map { problem in
            "  \(report.memory):\(problem.place.line):\(problem.place.column): \(problem.severity.rawValue) "
                + "\(problem.code.rawValue): \(problem.message) (\(problem.action))"
        }
        let rest = report.problemCount - shown.count
        return rest > 0 ? shown + ["  and \(rest) more problems"] : Array(shown)
    }
}
