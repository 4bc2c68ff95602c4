public import ExchangeFormats

/// What became of a memory on its way out.
public struct ExportReport: Sendable {
    /// A way in which the file differs from the memory, or will be read differently.
    public enum Change: String, Sendable, Hashable, CaseIterable {
        /// Units without a variant in each of the languages: left out.
        case withoutPair = "without-pair"
        /// Units whose source is empty, and empty targets of units: left out.
        case emptySegment = "empty-segment"
        /// Variants in languages that were not asked for: left out.
        case otherLanguage = "other-language"
        /// Variants in another region of a language, where a nearer one is there: left out.
        case fartherRegion = "farther-region"
        /// Second and further variants in the source language: left out.
        case furtherSource = "further-source"
        /// Variants that were written with another language code.
        case languageCode = "language-code"
        /// Units that were added because each has one target of a language only.
        case splitUnit = "split-unit"
        /// Units whose own source language was taken out, or replaced by the one they had from the header.
        case sourceLanguage = "source-language"
        /// Attributes of the header that were changed or added.
        case headerAttribute = "header-attribute"
        /// Units with elements or attributes that TMX does not define: these were taken out.
        case nonstandardMarkup = "nonstandard-markup"
        /// Units with inline codes, which the client reads as something else.
        case inlineCodes = "inline-codes"
        /// Units with a segment that is too long for the client.
        case longSegment = "long-segment"
    }

    /// The name of the memory.
    public let memory: String
    /// What was asked for.
    public let options: ExportOptions
    /// The units of the memory.
    public internal(set) var readCount = 0
    /// The units of the memory that are in the file, as one unit or as several.
    public internal(set) var exportedCount = 0
    /// The units of the file.
    public internal(set) var writtenCount = 0
    /// How often something was changed; absent where nothing was.
    public internal(set) var changes: [Change: Int] = [:]
    /// What is wrong with the file of the memory; at most `ImportReport.problemLimit` are kept.
    public internal(set) var problems: [ReadingProblem] = []
    /// How many problems there were in all.
    public internal(set) var problemCount = 0

    /// The units of the memory that are not in the file.
    public var leftOutCount: Int { readCount - exportedCount }

    init(memory: String, options: ExportOptions) {
        self.memory = memory
        self.options = options
    }

    mutating func note(_ change: Change, count: Int = 1) {
        if count > 0 { changes[change, default: 0] += count }
    }

    mutating func note(_ problems: [ReadingProblem]) {
        problemCount += problems.count
        let room = ImportReport.problemLimit - self.problems.count
        if room > 0 { self.problems += problems.prefix(room) }
    }
}

extension ExportReport.Change {
    /// What was counted and what was done, for people.
    public var explanation: String {
        switch self {
        case .withoutPair: "units without the languages asked for, left out"
        case .emptySegment: "units with an empty source or target, which is left out"
        case .otherLanguage: "variants in other languages, left out"
        case .fartherRegion: "variants in another region, beside a nearer one, left out"
        case .furtherSource: "further variants in the source language, left out"
        case .languageCode: "variants with another language code than in the memory"
        case .splitUnit: "units added, so that each has one target of a language"
        case .sourceLanguage: "units whose srclang differs from the memory"
        case .headerAttribute: "attributes of the header that differ from the memory"
        case .nonstandardMarkup: "units, or the header, with elements or attributes that TMX does not define, taken out"
        case .inlineCodes: "units with inline codes, kept, which the client does not read as such"
        case .longSegment: "units with a segment longer than the client takes, kept"
        }
    }
}
