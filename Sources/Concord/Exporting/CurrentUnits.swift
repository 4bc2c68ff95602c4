internal import ExchangeFormats
internal import LanguageAssets
internal import WorkspaceStore

/// The units of a memory as they are now, one after the other: its file with the logged changes laid over it.
struct CurrentUnits: ~Copyable {
    private var reader: TMXReader
    private var overlay: LoggedOverlay?
    private var additions: [TranslationUnit] = []
    private var problems: [ReadingProblem] = []

    var header: MemoryHeader { reader.header }
    var rootAttributes: Attributes { reader.rootAttributes }
    /// What is wrong with the file outside its units, as far as it has been read.
    var fileProblems: [ReadingProblem] { reader.problems }

    init(_ reader: consuming TMXReader, _ overlay: consuming LoggedOverlay?) {
        self.reader = reader
        self.overlay = overlay
    }

    /// The next unit, which has no variants where none can be used; `nil` after the last one.
    mutating func next() throws -> TranslationUnit? {
        while let found = try reader.next() {
            problems += found.problems
            switch try overlay?.outcome(of: found.unit) ?? .same {
            case .same: return found.unit
            case .replaced(let unit): return unit
            case .removed: continue
            }
        }
        if overlay != nil {
            additions = try overlay?.additions().reversed() ?? []
            overlay = nil
        }
        return additions.popLast()
    }

    /// What is wrong with the units that were read since this was asked last.
    mutating func takeProblems() -> [ReadingProblem] {
        defer { problems.removeAll() }
        return problems
    }
}

extension Workspace {
    /// Begins to read a memory as it is now.
    ///
    /// Takes no lock: changes that are folded into the file at this moment are told by the file having been replaced.
    func currentUnits(of memory: AssetFile) throws -> CurrentUnits {
        while true {
            let before = try FileFingerprint(of: memory.path)
            let state = try loggedState(of: memory)
            let reader = try TMXReader(path: memory.path)
            guard try FileFingerprint(of: memory.path) == before else { continue }
            if state.entries.isEmpty { return CurrentUnits(reader, nil) }
            return CurrentUnits(reader, try LoggedOverlay(state, memory: memory.name))
        }
    }
}
