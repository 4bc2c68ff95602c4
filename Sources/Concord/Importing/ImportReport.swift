public import ExchangeFormats

/// What became of one imported file.
public struct ImportReport: Sendable {
    /// How many entries had which outcome; every entry that was read has exactly one.
    public struct Counts: Sendable, Hashable {
        /// Stored as new.
        public var added = 0
        /// Identical to one that was there: nothing to do.
        public var duplicate = 0
        /// Not usable; the problems say why.
        public var skipped = 0
        /// Entries that were stored although something had to be left out of them; counted above as well.
        public var repaired = 0

        /// All entries that were read.
        public var read: Int { added + duplicate + skipped }
    }

    /// The kind of asset that the file went into.
    public enum Destination: Sendable, Hashable {
        /// A memory, by name.
        case memory(String)
        /// A glossary, by name.
        case glossary(String)
    }

    /// The file as the user named it; `-` for standard input.
    public internal(set) var path: String
    /// Where its entries went.
    public let destination: Destination
    /// The outcomes of the entries that were taken into account.
    public var counts = Counts()
    /// How many units of an XLIFF or PO file were left out because their translation is not confirmed.
    ///
    /// They are not among the counts: leaving them out is what was asked for.
    public var unconfirmed = 0
    /// How many segments, or terms, were read by language tag.
    public var languages: [String: Int] = [:]
    /// What is wrong with the file; at most `problemLimit` are kept.
    public var problems: [ReadingProblem] = []
    /// How many problems there were in all.
    public var problemCount = 0

    /// How many problems a report keeps; the counts go on beyond it.
    public static let problemLimit = 1000

    init(path: String, destination: Destination) {
        self.path = path
        self.destination = destination
    }

    mutating func note(_ problems: [ReadingProblem]) {
        problemCount += problems.count
        let room = Self.problemLimit - self.problems.count
        if room > 0 { self.problems += problems.prefix(room) }
    }
}
