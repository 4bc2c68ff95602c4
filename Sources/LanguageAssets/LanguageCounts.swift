/// Counts by language.
///
/// A file has few languages, so looking is linear and quick.
public struct LanguageCounts: Sendable, Hashable {
    private var entries: [Entry] = []

    private struct Entry: Sendable, Hashable {
        let code: String
        var count: Int
    }

    /// Makes an empty list.
    public init() {}

    /// Adds to the count of a code, and returns whether the code is met for the first time.
    @discardableResult
    public mutating func add(_ count: Int = 1, for code: String) -> Bool {
        for index in entries.indices where entries[index].code == code {
            entries[index].count += count
            return false
        }
        entries.append(Entry(code: code, count: count))
        return true
    }

    /// The counts by language tag; codes that are no tags stand for themselves.
    public var byLanguage: [String: Int] {
        Dictionary(entries.map { (LanguageTag($0.code)?.description ?? $0.code, $0.count) }, uniquingKeysWith: +)
    }
}
