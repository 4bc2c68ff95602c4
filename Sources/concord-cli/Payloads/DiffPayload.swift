internal import Concord

/// The JSON of `concord diff`.
struct DiffPayload: Encodable {
    struct Unit: Encodable {
        let kind: String
        let unit: String
        let tuid: Nullable<String>
        let changes: [ContentChangePayload]
    }

    struct Counts: Encodable {
        let added: Int
        let removed: Int
        let changed: Int
        let unchanged: Int
    }

    let schema = 1
    let old: String
    let new: String
    let header: [ContentChangePayload]
    let units: [Unit]
    let counts: Counts

    private enum CodingKeys: String, CodingKey {
        case schema, old, new, header, units, counts
    }

    /// Memory: all that differs.
    init(_ comparison: MemoryComparison, files: [String]) throws(ConcordError) {
        var units: [Unit] = []
        try comparison.forEachDifference { difference in
            units.append(
                Unit(
                    kind: difference.kind.rawValue, unit: difference.unit, tuid: Nullable(difference.tuid),
                    changes: difference.changes.map(ContentChangePayload.init)))
        }
        (old, new) = (files[0], files[1])
        header = comparison.headerChanges.map(ContentChangePayload.init)
        self.units = units
        let counts = comparison.counts
        self.counts = Counts(
            added: counts.added, removed: counts.removed, changed: counts.changed, unchanged: counts.unchanged)
    }
}
