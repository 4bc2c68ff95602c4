internal import ExchangeFormats
internal import LanguageAssets

/// How the terms of the workspace's glossaries may be found, by concept and term.
struct MatchingRules: Sendable {
    private struct Key: Hashable {
        let concept: String
        // Bytes, since strings that are canonically equal may be different terms.
        let term: [UInt8]
    }

    private var rules: [Key: TermMatching] = [:]

    /// No rules.
    init() {}

    /// Reads a table.
    init(path: String) throws(ExchangeError) {
        var reader = try MatchingTableReader(path: path)
        while let row = try reader.next() {
            rules[Key(concept: row.concept, term: Array(row.term.utf8))] = row.matching
        }
    }

    /// The rules of a term; no flags when the table does not have it.
    subscript(concept: String, term: String) -> TermMatching {
        rules[Key(concept: concept, term: Array(term.utf8))] ?? TermMatching()
    }
}
