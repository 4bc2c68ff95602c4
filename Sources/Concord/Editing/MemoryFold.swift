internal import ExchangeFormats
internal import LanguageAssets
internal import Matching
internal import TextAnalysis
internal import WorkspaceStore

/// Puts logged changes into the units of a memory as they are streamed by.
struct MemoryFold: ~Copyable {
    /// The property that marks the logged version of a unit that another program changed as well.
    static let conflictProperty = "x-concord-conflict"

    private let state: LoggedState
    private var rewrite: MemoryRewrite
    private var isSettled: [Bool]
    private var known: Set<UnitIdentity> = []
    private var repeats: [UInt64: Int] = [:]
    /// What has been done so far.
    private(set) var report: FoldReport

    init(_ state: consuming LoggedState, into rewrite: consuming MemoryRewrite, memory: String) {
        isSettled = Array(repeating: false, count: state.entries.count)
        self.state = state
        self.rewrite = rewrite
        report = FoldReport(memory: memory)
    }

    /// Takes a unit of the file.
    mutating func take(_ unit: TranslationUnit) throws {
        let identity = try rewrite.identity(of: unit)
        guard let entry = try change(of: unit, identity) else {
            known.insert(identity)
            try rewrite.write(unit, identity)
            return
        }
        isSettled[entry] = true
        if let replacement = state.entries[entry].unit {
            report.replaced += 1
            let identity = try rewrite.identity(of: replacement)
            known.insert(identity)
            try rewrite.write(replacement, identity)
        } else {
            report.removed += 1
        }
    }

    /// Adds what is new, and what could not replace anything.
    mutating func finish() throws {
        for index in state.entries.indices where !isSettled[index] {
            let entry = state.entries[index]
            if let origin = entry.origin { report.conflicts.append(origin.name) }
            guard var unit = entry.unit else { continue }
            if entry.origin != nil {
                unit.annotations.append(
                    .property(.init(Self.conflictProperty, "changed here and by another program; compare both")))
            }
            let identity = try rewrite.identity(of: unit)
            if entry.origin == nil, known.contains(identity) {
                report.duplicate += 1
                continue
            }
            known.insert(identity)
            if entry.origin == nil { report.added += 1 }
            try rewrite.write(unit, identity)
        }
    }

    /// Makes the new state visible.
    mutating func publish(beforePublishing: (Digest) throws -> Void) throws -> Manifest.Asset {
        try rewrite.publish(beforePublishing: beforePublishing)
    }

    // The logged change that replaces exactly this unit; a unit that differs from what was seen then stays.
    private mutating func change(of unit: TranslationUnit, _ identity: UnitIdentity) throws -> Int? {
        repeats[identity.contentHash, default: 0] += 1
        let rank = repeats[identity.contentHash] ?? 1
        let contentName = rank == 1 ? identity.contentName : "\(identity.contentName).\(rank)"
        for index in state.entries.indices where !isSettled[index] {
            guard let origin = state.entries[index].origin, origin.name == unit.tuid || origin.name == contentName
            else { continue }
            if try rewrite.digest(of: unit).hexadecimal == origin.digest { return index }
        }
        return nil
    }
}
