public import LanguageAssets
public import TextAnalysis

/// Builds the index file of one glossary from its concepts.
///
/// Memory: the keys of all terms until `finish`.
public struct TermIndexBuilder: ~Copyable {
    private struct KeyEntry {
        let key: [UInt8]
        let place: TermPlace
    }

    private var writer: IndexFileWriter
    private let keys: KeyBuilder
    private var recordOffsets: [UInt64] = []
    private var recordEnd = 0
    private var entries: [KeyEntry] = []
    private var termCounts = LanguageCounts()

    /// Begins an index file.
    public init(path: String, keys: KeyBuilder) throws(IndexError) {
        let writer = try IndexFileWriter(path: path, kind: .terms)
        self.keys = keys
        self.writer = writer
    }

    /// Adds a concept; `matching` says how each of its terms may be found in text.
    public mutating func add(_ entry: ConceptEntry, matching: (TermSection) -> TermMatching) throws(IndexError) {
        let concept = recordOffsets.count
        recordOffsets.append(UInt64(recordEnd))
        var encoder = ByteEncoder()
        encoder.append(entry, matching: matching)
        recordEnd += encoder.bytes.count
        try writer.append(encoder.bytes)
        for (sectionIndex, section) in entry.languageSections.enumerated() {
            termCounts.add(section.terms.count, for: section.languageCode)
            for (termIndex, term) in section.terms.enumerated() {
                let place = TermPlace(concept: concept, section: sectionIndex, term: termIndex)
                entries.append(KeyEntry(key: keys.key(of: term.term, at: .orthographic), place: place))
            }
        }
    }

    /// Writes the rest of the file and makes it durable.
    public consuming func finish() throws(IndexError) -> GlossarySummary {
        try writer.endSection(.records)
        recordOffsets.append(UInt64(recordEnd))
        try writer.append(recordOffsets)
        try writer.endSection(.recordOffsets)
        let summary = GlossarySummary(conceptCount: recordOffsets.count - 1, termCounts: termCounts.byLanguage)
        var encoder = ByteEncoder()
        encoder.append(summary)
        try writer.append(encoder.bytes)
        try writer.endSection(.summary)
        entries.sort { one, other in
            one.key == other.key ? one.place < other.place : one.key.lexicographicallyPrecedes(other.key)
        }
        var table: [UInt8] = []
        var keyBytes: [UInt8] = []
        var previous: [UInt8] = []
        for entry in entries {
            if entry.key != previous { keyBytes += entry.key }
            previous = entry.key
            IndexFileWriter.append(UInt32(keyBytes.count - entry.key.count), to: &table)
            IndexFileWriter.append(UInt32(entry.key.count), to: &table)
            IndexFileWriter.append(UInt32(entry.place.concept), to: &table)
            IndexFileWriter.append(UInt16(clamping: entry.place.section), to: &table)
            IndexFileWriter.append(UInt16(clamping: entry.place.term), to: &table)
        }
        try writer.append(keyBytes)
        try writer.endSection(.keyBytes)
        try writer.append(table)
        try writer.endSection(.keyEntries)
        try writer.finish()
        return summary
    }
}

extension ByteEncoder {
    mutating func append(_ summary: GlossarySummary) {
        append(summary.conceptCount)
        append(each: summary.termCounts.sorted { $0.key < $1.key }) { encoder, count in
            encoder.append(count.key)
            encoder.append(count.value)
        }
    }
}

extension ByteDecoder {
    mutating func glossarySummary() throws(Damage) -> GlossarySummary {
        var summary = GlossarySummary(conceptCount: try number(), termCounts: [:])
        for _ in 0..<(try count()) {
            let code = try text()
            summary.termCounts[code] = try number()
        }
        return summary
    }
}
