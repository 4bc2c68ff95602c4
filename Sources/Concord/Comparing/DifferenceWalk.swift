internal import ExchangeFormats
internal import LanguageAssets
internal import WorkspaceStore

/// Walks through two files at once and makes a `UnitDifference` of each unit that differs.
struct DifferenceWalk: ~Copyable {
    private let old: MemoryOutline
    private let new: MemoryOutline
    private let alignment: PairAlignment
    private let oldNames: UnitNaming
    private let newNames: UnitNaming
    private var oldUnits: UnitCursor
    private var newUnits: UnitCursor
    // Removed units before this index of the old file are reported.
    private var reported = 0

    init(
        _ old: MemoryOutline, _ new: MemoryOutline, _ alignment: PairAlignment, ambiguous: Set<UInt64>
    ) throws(ExchangeError) {
        let different = new.units.indices.filter { Self.isDifferent($0, old, new, alignment) }
        let removed = old.units.indices.filter { alignment.partnersOfFirst[$0] == nil }
        let oldUnits = try UnitCursor(
            old, needed: Set(removed + different.compactMap { alignment.partnersOfSecond[$0] }))
        let newUnits = try UnitCursor(new, needed: Set(different))
        self.oldUnits = oldUnits
        self.newUnits = newUnits
        oldNames = UnitNaming(old, ambiguous: ambiguous)
        newNames = UnitNaming(new, ambiguous: ambiguous)
        (self.old, self.new, self.alignment) = (old, new, alignment)
    }

    /// Whether a unit of the new file was added or changed.
    func isDifferent(_ index: Int) -> Bool {
        Self.isDifferent(index, old, new, alignment)
    }

    private static func isDifferent(
        _ index: Int, _ old: MemoryOutline, _ new: MemoryOutline, _ alignment: PairAlignment
    ) -> Bool {
        guard let partner = alignment.partnersOfSecond[index] else { return true }
        return old.units[partner].digest != new.units[index].digest
    }

    /// Reports the units that were removed before the place of a unit of the new file; `nil` for its end.
    mutating func reportRemoved(before index: Int?, _ body: (UnitDifference) throws -> Void) throws {
        let end = index.map { endOfRemoved(before: $0) } ?? old.units.count
        while reported < end {
            defer { reported += 1 }
            guard alignment.partnersOfFirst[reported] == nil else { continue }
            let unit = try oldUnits.unit(at: reported)
            let name = oldNames.name(of: reported, tuid: unit.tuid)
            try body(try Self.difference(.removed, name, from: unit, to: nil))
        }
    }

    // An added unit stands after what was removed behind its neighbour.
    private func endOfRemoved(before index: Int) -> Int {
        if let partner = alignment.partnersOfSecond[index] { return partner }
        var end = 0
        if index > 0 {
            guard let neighbour = alignment.partnersOfSecond[index - 1] else { return reported }
            end = neighbour + 1
        }
        while end < old.units.count, alignment.partnersOfFirst[end] == nil { end += 1 }
        return end
    }

    /// Reports a unit of the new file.
    mutating func report(_ index: Int, _ body: (UnitDifference) throws -> Void) throws {
        let unit = try newUnits.unit(at: index)
        let name = newNames.name(of: index, tuid: unit.tuid)
        if let partner = alignment.partnersOfSecond[index] {
            try body(try Self.difference(.changed, name, from: try oldUnits.unit(at: partner), to: unit))
        } else {
            try body(try Self.difference(.added, name, from: nil, to: unit))
        }
    }

    private static func difference(
        _ kind: UnitDifference.Kind, _ name: String, from old: TranslationUnit?, to new: TranslationUnit?
    ) throws(StoreError) -> UnitDifference {
        var (before, after) = (old ?? TranslationUnit(variants: []), new ?? TranslationUnit(variants: []))
        let tuid = (new ?? old)?.tuid
        // The name of a unit that came or went is no news beside it.
        if kind != .changed { (before.attributes["tuid"], after.attributes["tuid"]) = (nil, nil) }
        var comparison = ContentComparison()
        try comparison.compare(before, after)
        if comparison.changes.isEmpty { comparison.noteOrder() }
        return UnitDifference(kind: kind, unit: name, tuid: tuid, changes: comparison.changes)
    }
}
