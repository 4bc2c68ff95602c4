internal import LanguageAssets
internal import WorkspaceStore

/// Lays logged changes over the units of a memory's file as they are streamed by.
struct LoggedOverlay: ~Copyable {
    /// What a unit of the file has become.
    enum Outcome {
        /// It stays.
        case same
        /// Another unit stands for it.
        case replaced(TranslationUnit)
        /// It is gone.
        case removed
    }

    /// The property that marks the logged version of a unit that another program changed as well.
    static let conflictProperty = "x-concord-conflict"

    private var state: LoggedState
    private var identifier: UnitIdentifier
    private var isSettled: [Bool]
    private var known: Set<UnitIdentity> = []
    private var repeats: [UInt64: Int] = [:]
    /// What has been done so far.
    private(set) var report: FoldReport

    init(_ state: consuming LoggedState, memory: String) throws(StoreError) {
        isSettled = Array(repeating: false, count: state.entries.count)
        identifier = try UnitIdentifier()
        self.state = state
        report = FoldReport(memory: memory)
    }

    /// Takes a unit of the file whose identity is known.
    mutating func outcome(of unit: TranslationUnit, _ identity: UnitIdentity) throws(StoreError) -> Outcome {
        guard let entry = try change(of: unit, identity) else {
            known.insert(identity)
            return .same
        }
        isSettled[entry] = true
        guard let replacement = state.entries[entry].unit else {
            report.removed += 1
            return .removed
        }
        report.replaced += 1
        known.insert(try identifier.identity(of: replacement))
        return .replaced(replacement)
    }

    /// Takes a unit of the file.
    mutating func outcome(of unit: TranslationUnit) throws(StoreError) -> Outcome {
        try outcome(of: unit, identifier.identity(of: unit))
    }

    /// What comes after the last unit of the file: what is new, and what could not replace anything.
    mutating func additions() throws(StoreError) -> [TranslationUnit] {
        var additions: [TranslationUnit] = []
        for index in state.entries.indices where !isSettled[index] {
            let entry = state.entries[index]
            if let origin = entry.origin { report.conflicts.append(origin.name) }
            guard var unit = entry.unit else { continue }
            if entry.origin != nil {
                unit.annotations.append(
                    .property(.init(Self.conflictProperty, "changed here and by another program; compare both")))
            }
            let isKnown = !known.insert(try identifier.identity(of: unit)).inserted
            if entry.origin == nil, isKnown {
                report.duplicate += 1
                continue
            }
            if entry.origin == nil { report.added += 1 }
            additions.append(unit)
        }
        return additions
    }

    // The logged change that replaces exactly this unit; a unit that differs from what was seen then stays.
    private mutating func change(
        of unit: TranslationUnit, _ identity: UnitIdentity
    ) throws(StoreError) -> Int? {
        repeats[identity.contentHash, default: 0] += 1
        let rank = repeats[identity.contentHash] ?? 1
        let contentName = UnitName.ofContent(identity.contentHash, rank: rank)
        for index in state.entries.indices where !isSettled[index] {
            guard let origin = state.entries[index].origin, origin.name == unit.tuid || origin.name == contentName
            else { continue }
            if try state.digest(of: unit) == origin.digest { return index }
        }
        return nil
    }
}
