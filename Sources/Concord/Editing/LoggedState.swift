internal import LanguageAssets
internal import WorkspaceStore

/// What the logged changes of a memory come to: units that stand for others, and units that are new.
struct LoggedState: ~Copyable {
    /// A unit of the file that a change replaces or removes.
    struct Origin {
        let name: String
        let digest: String
    }

    /// The outcome of one or several changes of one unit.
    struct Entry {
        /// The unit of the file that it stands for; `nil` for a new unit.
        let origin: Origin?
        /// The unit that is there now; `nil` when it was removed.
        var unit: TranslationUnit?
    }

    let entries: [Entry]
    /// The last change that is in here.
    let sequence: Int64
    private var identifier: UnitIdentifier

    init(_ changes: [LoggedChange]) throws(StoreError) {
        var identifier = try UnitIdentifier()
        var entries: [Entry] = []
        for logged in changes {
            try Self.apply(logged.change.action, to: &entries, &identifier)
        }
        self.entries = entries
        self.identifier = identifier
        sequence = changes.last?.sequence ?? 0
    }

    /// The logged unit that has a name; `nil` when the log does not know one.
    mutating func unit(named name: String) throws(StoreError) -> TranslationUnit? {
        for entry in entries {
            if let unit = entry.unit, try identifier.name(of: unit) == name { return unit }
        }
        return nil
    }

    /// Whether a change has removed the unit of the file that has a name.
    func isRemoved(_ name: String) -> Bool {
        entries.contains { $0.unit == nil && $0.origin?.name == name }
    }

    /// The name of a logged unit: its tuid, else by its content.
    mutating func name(of unit: TranslationUnit) throws(StoreError) -> String {
        try identifier.name(of: unit)
    }

    /// The digest by which a change names what it replaces.
    mutating func digest(of unit: TranslationUnit) throws(StoreError) -> String {
        try identifier.digest(of: unit).hexadecimal
    }

    private static func apply(
        _ action: UnitChange.Action, to entries: inout [Entry], _ identifier: inout UnitIdentifier
    ) throws(StoreError) {
        switch action {
        case .add(let unit):
            entries.append(Entry(origin: nil, unit: unit))
        case .replace(let name, let before, let unit):
            if let index = try index(of: name, before, in: entries, &identifier) {
                entries[index].unit = unit
            } else {
                entries.append(Entry(origin: Origin(name: name, digest: before), unit: unit))
            }
        case .remove(let name, let before):
            guard let index = try index(of: name, before, in: entries, &identifier) else {
                entries.append(Entry(origin: Origin(name: name, digest: before), unit: nil))
                return
            }
            if entries[index].origin == nil {
                entries.remove(at: index)
            } else {
                entries[index].unit = nil
            }
        }
    }

    // What an earlier change left, when this one changes that.
    private static func index(
        of name: String, _ before: String, in entries: [Entry], _ identifier: inout UnitIdentifier
    ) throws(StoreError) -> Int? {
        for index in entries.indices {
            guard let unit = entries[index].unit, try identifier.name(of: unit) == name else { continue }
            if try identifier.digest(of: unit).hexadecimal == before { return index }
        }
        return nil
    }
}
