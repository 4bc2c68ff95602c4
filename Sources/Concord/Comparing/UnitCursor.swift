internal import ExchangeFormats
internal import LanguageAssets
internal import WorkspaceStore

/// Reads the units of a file a second time, those that are asked for.
///
/// Asked in the order of the file it holds one unit; a unit that is passed over and needed later is kept until then.
struct UnitCursor: ~Copyable {
    private let path: String
    private var reader: TMXReader?
    private var position = 0
    private let needed: Set<Int>
    private var passed: [Int: TranslationUnit] = [:]

    /// Opens a file; only the units whose indexes are `needed` may be asked for, each once.
    init(_ memory: MemoryOutline, needed: Set<Int>) throws(ExchangeError) {
        path = memory.path
        self.needed = needed
        reader = needed.isEmpty ? nil : try TMXReader(path: memory.path)
    }

    /// The unit with an index.
    mutating func unit(at index: Int) throws -> TranslationUnit {
        if let unit = passed.removeValue(forKey: index) { return unit }
        while let found = try reader?.next() {
            defer { position += 1 }
            if position == index { return found.unit }
            if needed.contains(position) { passed[position] = found.unit }
        }
        throw StoreError(
            .changedMeanwhile, file: path,
            message: "Another program changed the file while it was being read. Try again.")
    }
}
