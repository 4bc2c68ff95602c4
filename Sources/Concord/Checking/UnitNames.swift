internal import LanguageAssets
internal import WorkspaceStore

/// The tuids that several units of a file have.
struct RepeatedIdentifiers {
    private var all: Set<String> = []
    private(set) var repeated: Set<String> = []

    /// Takes note of a unit.
    mutating func observe(_ unit: TranslationUnit) {
        if let tuid = unit.tuid, !all.insert(tuid).inserted { repeated.insert(tuid) }
    }
}

/// Names the units of a file in their order: by tuid where it is unique in the file, else by content.
struct UnitNames: ~Copyable {
    private let repeated: Set<String>
    private var contents: [UInt64: Int] = [:]
    private var identifier: UnitIdentifier

    init(repeated: Set<String>) throws(StoreError) {
        self.repeated = repeated
        identifier = try UnitIdentifier()
    }

    /// The name of the next unit.
    mutating func name(of unit: TranslationUnit) throws(StoreError) -> String {
        if let tuid = unit.tuid, !repeated.contains(tuid) { return tuid }
        let hash = try identifier.identity(of: unit).contentHash
        let rank = (contents[hash] ?? 0) + 1
        contents[hash] = rank
        return UnitName.ofContent(hash, rank: rank)
    }
}
