internal import ExchangeFormats
internal import LanguageAssets
internal import WorkspaceStore

/// A TMX file as comparing sees it: its header whole, of each unit an outline.
struct MemoryOutline {
    let path: String
    let header: MemoryHeader
    let rootAttributes: Attributes
    let units: [UnitOutline]
    /// What the reader had to leave out of the file, so that nothing can be said of it.
    let losses: [ReadingProblem]

    /// A file without content, or none at all.
    init(emptyAt path: String) {
        self.path = path
        header = MemoryHeader(attributes: [:])
        rootAttributes = [:]
        units = []
        losses = []
    }

    /// Reads a file once.
    init(path: String) throws {
        var reader = try TMXReader(path: path)
        var outliner = try UnitOutliner(reader.header)
        var units: [UnitOutline] = []
        var losses: [ReadingProblem] = []
        while let found = try reader.next() {
            losses += found.problems.filter { $0.severity == .error }
            units.append(try outliner.outline(of: found.unit))
        }
        self.path = path
        header = reader.header
        rootAttributes = reader.rootAttributes
        self.units = units
        self.losses = losses + reader.problems.filter { $0.severity == .error }
    }

    /// The tuids that do not name a unit, because the file has them more than once.
    var ambiguousTuids: Set<UInt64> {
        var seen: Set<UInt64> = []
        return Set(units.compactMap(\.tuid).filter { !seen.insert($0).inserted })
    }

    /// The units for alignment.
    ///
    /// A tuid that is ambiguous in any of the files names a unit in none of them.
    func records(ambiguous: Set<UInt64>) -> [AlignmentRecord] {
        units.map { unit in
            if let tuid = unit.tuid, !ambiguous.contains(tuid) {
                return AlignmentRecord(digest: unit.digest, key: tuid, looseKey: nil)
            }
            return AlignmentRecord(
                digest: unit.digest, key: unit.content, looseKey: unit.source ^ (unit.tuid ?? 0))
        }
    }
}

extension ReadingProblem {
    /// The problem as the error of a command that must not leave anything out.
    func error(in path: String) -> ExchangeError {
        ExchangeError(.wrongFormat, file: path, place: place, message: message)
    }
}
