internal import LanguageAssets

/// The names of the units of one file: the tuid where it is unique, else `~` and the hash of the content, with `.2`, `.3`
/// for repeats.
struct UnitNaming {
    private let outlines: [UnitOutline]
    private let ambiguous: Set<UInt64>
    // Which repeat a unit is, for those that are not the first.
    private let repeats: [Int: Int]

    init(_ memory: MemoryOutline, ambiguous: Set<UInt64>) {
        var counts: [UInt64: Int] = [:]
        var repeats: [Int: Int] = [:]
        for (index, unit) in memory.units.enumerated() where unit.tuid.map(ambiguous.contains) ?? true {
            counts[unit.content, default: 0] += 1
            if let count = counts[unit.content], count > 1 { repeats[index] = count }
        }
        outlines = memory.units
        self.ambiguous = ambiguous
        self.repeats = repeats
    }

    /// The name of a unit whose tuid is known.
    func name(of index: Int, tuid: String?) -> String {
        if let tuid, let hash = outlines[index].tuid, !ambiguous.contains(hash) { return tuid }
        return UnitName.ofContent(outlines[index].content, rank: repeats[index] ?? 1)
    }
}
