internal import Concord

/// The JSON of `concord merge`.
struct MergePayload: Encodable {
    struct Conflict: Encodable {
        let unit: Nullable<String>
        let kept: [String]
        let fact: String
        let notes: [String]
    }

    struct Units: Encodable {
        let written: Int
        let fromOurs: Int
        let fromTheirs: Int
        let combined: Int
        let removed: Int
        let conflicting: Int
    }

    let schema = 1
    let units: Units
    let conflicts: [Conflict]

    private enum CodingKeys: String, CodingKey {
        case schema, units, conflicts
    }

    init(_ report: MergeReport) {
        let counts = report.counts
        units = Units(
            written: counts.written, fromOurs: counts.fromOurs, fromTheirs: counts.fromTheirs,
            combined: counts.combined, removed: counts.removed, conflicting: counts.conflicting)
        conflicts = report.conflicts.map { conflict in
            Conflict(
                unit: Nullable(conflict.unit), kept: conflict.kept.map(\.rawValue), fact: conflict.fact,
                notes: conflict.kept.map(conflict.note))
        }
    }
}
