internal import Concord

/// The JSON of `concord add`, `edit` and `remove`.
struct EditPayload: Encodable {
    let schema = 1
    let memory: String
    let unit: String
    let storage: String

    private enum CodingKeys: String, CodingKey {
        case schema, memory, unit, storage
    }

    init(_ report: EditReport) {
        memory = report.memory
        unit = report.unit
        storage = report.storage.rawValue
    }
}

/// The JSON of `concord checkpoint`.
struct CheckpointPayload: Encodable {
    struct Memory: Encodable {
        let memory: String
        let added: Int
        let replaced: Int
        let removed: Int
        let duplicate: Int
        let conflicts: [String]
    }

    let schema = 1
    let memories: [Memory]

    private enum CodingKeys: String, CodingKey {
        case schema, memories
    }

    init(_ reports: [FoldReport]) {
        memories = reports.map { report in
            Memory(
                memory: report.memory, added: report.added, replaced: report.replaced, removed: report.removed,
                duplicate: report.duplicate, conflicts: report.conflicts)
        }
    }
}
