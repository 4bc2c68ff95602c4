internal import Concord
internal import ExchangeFormats
internal import LanguageAssets

/// The JSON of `concord export`.
struct ExportPayload: Encodable {
    struct Units: Encodable {
        let read: Int
        let exported: Int
        let leftOut: Int
        let written: Int
    }

    struct Change: Encodable {
        let code: String
        let count: Int
        let message: String
    }

    let schema = 1
    let memory: String
    let path: Nullable<String>
    let client: Nullable<String>
    let from: Nullable<String>
    let to: Nullable<String>
    let units: Units
    let changes: [Change]
    let problems: [ImportPayload.Problem]
    let problemCount: Int

    private enum CodingKeys: String, CodingKey {
        case schema, memory, path, client = "for", from, to, units, changes, problems, problemCount
    }

    init(_ report: ExportReport, path: String?) {
        memory = report.memory
        self.path = Nullable(path)
        client = Nullable(report.options.client?.rawValue)
        from = Nullable(report.options.from?.description)
        to = Nullable(report.options.to?.description)
        units = Units(
            read: report.readCount, exported: report.exportedCount, leftOut: report.leftOutCount,
            written: report.writtenCount)
        changes = ExportReport.Change.allCases.compactMap { change in
            report.changes[change].map { Change(code: change.rawValue, count: $0, message: change.explanation) }
        }
        problems = report.problems.map(ImportPayload.Problem.init)
        problemCount = report.problemCount
    }
}
