public import LanguageAssets

/// Reads `matching.tsv`: how terms of a glossary may be found in text (columns `concept`, `term`, `flags`).
///
/// Flags are separated by semicolons: `split=신뢰|구축|조치`, `de=统一|成本`, `verbal-noun`, `case-sensitive`,
/// `place`, `kp-only`, `lookup-only`.
public struct MatchingTableReader: ~Copyable {
    /// One row.
    public struct Row: Sendable {
        /// The line of the row, from 1.
        public let line: Int
        /// The identifier of the concept.
        public let concept: String
        /// The term, exactly as in the glossary.
        public let term: String
        /// What the flags say.
        public let matching: TermMatching
    }

    private var table: TableReader

    /// Opens a file and reads its header row.
    public init(path: String) throws(ExchangeError) {
        let table = try TableReader(path: path, dialect: .tabSeparated)
        for column in ["concept", "term", "flags"] where !table.columns.contains(column) {
            throw ExchangeError(
                .badTable, file: path, place: table.headerPlace,
                message: "The column \"\(column)\" is missing. The header row is: concept, term, flags.")
        }
        self.table = table
    }

    /// The next row; `nil` after the last one.
    public mutating func next() throws(ExchangeError) -> Row? {
        guard let row = try table.next() else { return nil }
        guard let concept = row["concept"], let term = row["term"] else {
            throw problem("The row names no concept or no term. Fill both cells.", row.place)
        }
        var matching = TermMatching()
        for word in (row["flags"] ?? "").split(separator: ";") {
            try read(Self.trimmed(word), into: &matching, at: row.place)
        }
        return Row(line: row.line, concept: concept, term: term, matching: matching)
    }

    private func read(_ word: Substring, into matching: inout TermMatching, at place: TextPlace) throws(ExchangeError) {
        if word.hasPrefix("split=") {
            matching.optionalSpaceParts = Self.parts(word)
        } else if word.hasPrefix("de=") {
            matching.attributiveParts = Self.parts(word)
        } else if let flag = TermMatching.Flag(rawValue: String(word)) {
            matching.flags.insert(flag)
        } else {
            let known = ["split=A|B", "de=A|B"] + TermMatching.Flag.allCases.map(\.rawValue)
            throw problem("\"\(word)\" is no flag. Use one of: \(known.joined(separator: ", ")).", place)
        }
    }

    private func problem(_ message: String, _ place: TextPlace) -> ExchangeError {
        ExchangeError(.badTable, file: table.path, place: place, message: message)
    }

    private static func parts(_ word: Substring) -> [String] {
        word.drop { $0 != "=" }.dropFirst().split(separator: "|").map(String.init)
    }

    private static func trimmed(_ word: Substring) -> Substring {
        var word = word.drop { $0 == " " }
        while word.last == " " { word.removeLast() }
        return word
    }
}
