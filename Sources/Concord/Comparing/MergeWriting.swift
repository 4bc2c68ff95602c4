internal import ExchangeFormats
internal import LanguageAssets
internal import WorkspaceStore

/// A merge that is being written: three files are read again, where their content is needed, and one comes of them.
struct MergeWriting: ~Copyable {
    private let alignment: ThreeWayAlignment
    private let header: HeaderMerge
    private let base: MemoryOutline
    private let ours: MemoryOutline
    private let theirs: MemoryOutline
    private let ourNames: UnitNaming
    private let theirNames: UnitNaming
    private var baseUnits: UnitCursor
    private var ourUnits: UnitCursor
    private var theirUnits: UnitCursor
    private var output: AtomicFile
    private var buffer: [UInt8] = []
    private var report = MergeReport()
    private var baseUnitsInResult = 0
    private let writer = TMXWriter()

    private static let bufferSize = 1 << 17

    init(
        _ base: MemoryOutline, _ ours: MemoryOutline, _ theirs: MemoryOutline, _ alignment: ThreeWayAlignment,
        ambiguous: Set<UInt64>, to path: String
    ) throws {
        let header = try HeaderMerge(base, ours, theirs)
        let needed = NeededUnits(alignment)
        let baseUnits = try UnitCursor(base, needed: needed.base)
        let ourUnits = try UnitCursor(ours, needed: needed.ours)
        let theirUnits = try UnitCursor(theirs, needed: needed.theirs)
        let output = try AtomicFile(replacing: path)
        (self.base, self.ours, self.theirs) = (base, ours, theirs)
        (self.alignment, self.header) = (alignment, header)
        ourNames = UnitNaming(ours, ambiguous: ambiguous)
        theirNames = UnitNaming(theirs, ambiguous: ambiguous)
        self.baseUnits = baseUnits
        self.ourUnits = ourUnits
        self.theirUnits = theirUnits
        self.output = output
        report.conflicts = header.conflicts
        writer.appendStart(header.header, rootAttributes: header.rootAttributes, to: &buffer)
    }

    /// Writes what becomes of one unit.
    mutating func write(_ row: ThreeWayAlignment.Row) throws {
        let outcome = alignment.outcome(of: row)
        if row.base != nil, outcome != .neither { baseUnitsInResult += 1 }
        switch outcome {
        case .ours:
            if let index = row.ours { try writeOurs(index, row) }
        case .theirs:
            if let index = row.theirs { try writeTheirs(index, row) }
        case .neither: break
        case .both: try combine(row)
        }
    }

    /// Makes the result visible.
    consuming func commit() throws -> MergeReport {
        writer.appendEnd(to: &buffer)
        try output.write(&buffer)
        _ = try output.commit()
        report.counts.removed = base.units.count - baseUnitsInResult
        return report
    }

    private mutating func writeOurs(_ index: Int, _ row: ThreeWayAlignment.Row) throws {
        var unit = try ourUnits.unit(at: index)
        if row.base == nil, row.theirs == nil {
            unit.takeInheritedAttributes(from: ours.header, unlike: header.header)
        }
        if alignment.isChanged(.ours, in: row), !alignment.isChanged(.theirs, in: row) {
            report.counts.fromOurs += 1
        }
        try write(unit)
    }

    private mutating func writeTheirs(_ index: Int, _ row: ThreeWayAlignment.Row) throws {
        var unit = try theirUnits.unit(at: index)
        if row.base == nil { unit.takeInheritedAttributes(from: theirs.header, unlike: header.header) }
        report.counts.fromTheirs += 1
        try write(unit)
    }

    private mutating func combine(_ row: ThreeWayAlignment.Row) throws {
        guard let our = row.ours, let their = row.theirs else {
            try keepChanged(row)
            return
        }
        let (ourUnit, theirUnit) = (try ourUnits.unit(at: our), try theirUnits.unit(at: their))
        let original = try row.base.map { index in try baseUnits.unit(at: index) }
        var merge = ContentMerge()
        let merged = try merge.unit(original ?? TranslationUnit(variants: []), ourUnit, theirUnit)
        var subjects = merge.conflicts.map { MergeConflict.Subject.part($0.place) }
        if original == nil, ours.units[our].source != theirs.units[their].source { subjects = [.addedTwice] }
        if subjects.isEmpty, merged.variants.isEmpty { subjects = [.noVariantLeft] }
        if subjects.isEmpty {
            report.counts.combined += 1
            try write(merged)
            return
        }
        let name = ourNames.name(of: our, tuid: ourUnit.tuid)
        let conflicts = subjects.map { MergeConflict(unit: name, subject: $0, kept: MergeSide.allCases) }
        try write(ourUnit, .ours, conflicts)
        try write(theirUnit, .theirs, conflicts)
        note(conflicts)
    }

    // One side removed what the other one changed.
    private mutating func keepChanged(_ row: ThreeWayAlignment.Row) throws {
        let unit: TranslationUnit
        let name: String
        let side: MergeSide
        if let index = row.ours {
            (unit, side) = (try ourUnits.unit(at: index), .ours)
            name = ourNames.name(of: index, tuid: unit.tuid)
        } else if let index = row.theirs {
            (unit, side) = (try theirUnits.unit(at: index), .theirs)
            name = theirNames.name(of: index, tuid: unit.tuid)
        } else {
            return
        }
        let conflict = MergeConflict(unit: name, subject: .removed(by: side.other), kept: [side])
        try write(unit, side, [conflict])
        note([conflict])
    }

    private mutating func note(_ conflicts: [MergeConflict]) {
        report.counts.conflicting += 1
        report.conflicts += conflicts
    }

    private mutating func write(_ unit: TranslationUnit, _ side: MergeSide, _ conflicts: [MergeConflict]) throws {
        var unit = unit
        unit.annotations += conflicts.map { .note(.init($0.note(on: side))) }
        try write(unit)
    }

    private mutating func write(_ unit: TranslationUnit) throws {
        report.counts.written += 1
        writer.append(unit, to: &buffer)
        if buffer.count >= Self.bufferSize { try output.write(&buffer) }
    }
}

/// The units whose content a merge reads.
private struct NeededUnits {
    private(set) var base: Set<Int> = []
    private(set) var ours: Set<Int> = []
    private(set) var theirs: Set<Int> = []

    init(_ alignment: ThreeWayAlignment) {
        for row in alignment.rows {
            switch alignment.outcome(of: row) {
            case .ours: ours.formUnion([row.ours].compactMap(\.self))
            case .theirs: theirs.formUnion([row.theirs].compactMap(\.self))
            case .neither: break
            case .both:
                ours.formUnion([row.ours].compactMap(\.self))
                theirs.formUnion([row.theirs].compactMap(\.self))
                if row.ours != nil, row.theirs != nil { base.formUnion([row.base].compactMap(\.self)) }
            }
        }
    }
}
