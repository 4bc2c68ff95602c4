internal import Concord
internal import ExchangeFormats

/// The JSON of `concord import`.
struct ImportPayload: Encodable {
    struct File: Encodable {
        let path: String
        let memory: String?
        let glossary: String?
        let units: Units?
        let concepts: Units?
        let languages: [String: Int]
        let problems: [Problem]
        let problemCount: Int
    }

    struct Units: Encodable {
        let read: Int
        let added: Int
        let updated: Int
        let merged: Int
        let duplicate: Int
        let skipped: Int
        let repaired: Int
        let unconfirmed: Int
    }

    struct Problem: Encodable {
        let severity: String
        let code: String
        let line: Int
        let column: Int
        let byte: Int
        let tuid: Nullable<String>
        let message: String
        let action: String

        init(_ problem: ReadingProblem) {
            severity = problem.severity.rawValue
            code = problem.code.rawValue
            line = problem.place.line
            column = problem.place.column
            byte = problem.place.byte
            tuid = Nullable(problem.identifier)
            message = problem.message
            action = problem.action
        }
    }

    let schema = 1
    let files: [File]

    private enum CodingKeys: String, CodingKey {
        case schema, files
    }

    init(_ reports: [ImportReport]) {
        files = reports.map(Self.file)
    }

    private static func file(_ report: ImportReport) -> File {
        let counts = report.counts
        let units = Units(
            read: counts.read, added: counts.added, updated: 0, merged: 0, duplicate: counts.duplicate,
            skipped: counts.skipped, repaired: counts.repaired, unconfirmed: report.unconfirmed)
        let problems = report.problems.map(Problem.init)
        let (memory, glossary): (String?, String?) =
            switch report.destination {
            case .memory(let name): (name, nil)
            case .glossary(let name): (nil, name)
            }
        return File(
            path: report.path, memory: memory, glossary: glossary, units: memory == nil ? nil : units,
            concepts: glossary == nil ? nil : units, languages: report.languages, problems: problems,
            problemCount: report.problemCount)
    }
}
