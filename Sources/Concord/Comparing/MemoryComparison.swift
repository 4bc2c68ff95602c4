public import ExchangeFormats
internal import LanguageAssets
internal import WorkspaceStore

/// The difference between two TMX files, unit by unit.
///
/// Units are the same by name: by tuid where that is unique in both files, else by content; among what is left, units
/// with the same source text (and tuid, if they have one) are one unit that changed. The order of units is no difference.
///
///     let comparison = try MemoryComparison(from: "old.tmx", to: "new.tmx")
///     try comparison.forEachDifference { print($0.kind, $0.unit) }
///
/// Memory: about 200 bytes for each unit of either file, whatever its text; content is read again where it differs.
public struct MemoryComparison: Sendable {
    /// How many units had which fate.
    public struct Counts: Sendable, Hashable {
        /// Units that only the new file has.
        public var added = 0
        /// Units that only the old file has.
        public var removed = 0
        /// Units that both have, with other content.
        public var changed = 0
        /// Units that are equal in both.
        public var unchanged = 0
    }

    /// How many units had which fate.
    public let counts: Counts
    /// What changed in the header and the attributes of the root element.
    public let headerChanges: [ContentChange]
    /// What could not be read of the old file and is not compared.
    public let oldLosses: [ReadingProblem]
    /// What could not be read of the new file and is not compared.
    public let newLosses: [ReadingProblem]

    private let old: MemoryOutline
    private let new: MemoryOutline
    private let ambiguous: Set<UInt64>
    private let alignment: PairAlignment

    /// Reads two files and finds out which units differ.
    public init(from oldPath: String, to newPath: String) throws(ConcordError) {
        do {
            let (old, new) = (try MemoryOutline(path: oldPath), try MemoryOutline(path: newPath))
            let ambiguous = old.ambiguousTuids.union(new.ambiguousTuids)
            alignment = PairAlignment(old.records(ambiguous: ambiguous), new.records(ambiguous: ambiguous))
            counts = Self.count(old, new, alignment)
            headerChanges = try Self.headerChanges(old, new)
            (oldLosses, newLosses) = (old.losses, new.losses)
            (self.old, self.new, self.ambiguous) = (old, new, ambiguous)
        } catch {
            throw ConcordError(error)
        }
    }

    /// Whether the files have the same header and the same units.
    public var isEqual: Bool {
        counts.added == 0 && counts.removed == 0 && counts.changed == 0 && headerChanges.isEmpty
    }

    /// Calls `body` for each unit that differs: in the order of the new file, what was removed before what followed it.
    public func forEachDifference(_ body: (UnitDifference) throws -> Void) throws(ConcordError) {
        do {
            var walk = try DifferenceWalk(old, new, alignment, ambiguous: ambiguous)
            for index in new.units.indices where walk.isDifferent(index) {
                try walk.reportRemoved(before: index, body)
                try walk.report(index, body)
            }
            try walk.reportRemoved(before: nil, body)
        } catch {
            throw ConcordError(error)
        }
    }

    private static func count(_ old: MemoryOutline, _ new: MemoryOutline, _ alignment: PairAlignment) -> Counts {
        var counts = Counts()
        counts.removed = alignment.partnersOfFirst.count { $0 == nil }
        for (index, partner) in alignment.partnersOfSecond.enumerated() {
            guard let partner else {
                counts.added += 1
                continue
            }
            if old.units[partner].digest == new.units[index].digest {
                counts.unchanged += 1
            } else {
                counts.changed += 1
            }
        }
        return counts
    }

    private static func headerChanges(
        _ old: MemoryOutline, _ new: MemoryOutline
    ) throws(StoreError) -> [ContentChange] {
        var comparison = ContentComparison()
        comparison.compare(old.rootAttributes, new.rootAttributes)
        comparison.compare(old.header.attributes, new.header.attributes)
        try comparison.compare(old.header.annotations, new.header.annotations)
        return comparison.changes
    }
}
