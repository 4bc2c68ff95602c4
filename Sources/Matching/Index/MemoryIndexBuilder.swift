public import LanguageAssets
public import TextAnalysis

/// Builds the index file of one memory from its units, in bounded memory whatever their number.
///
/// Cost for each unit: its record, 16 bytes for each segment, 32 for the unit, and the sorting.
public struct MemoryIndexBuilder: ~Copyable {
    private var writer: IndexFileWriter
    private let keys: KeyBuilder
    private var encoder = ByteEncoder()
    private var key: [UInt8] = []
    private var recordOffsets: [UInt64] = []
    private var recordEnd = 0
    private var segmentKeys: SortedRuns
    private var identifiers: SortedRuns
    private var contents: SortedRuns
    private var segmentCounts = LanguageCounts()

    /// Begins an index file.
    public init(path: String, keys: KeyBuilder) throws(IndexError) {
        let writer = try IndexFileWriter(path: path, kind: .memory)
        self.keys = keys
        self.writer = writer
        segmentKeys = SortedRuns(path: path)
        identifiers = SortedRuns(capacity: 1 << 18, path: path)
        contents = SortedRuns(capacity: 1 << 18, path: path)
    }

    /// Adds a unit.
    ///
    /// `contentHash` identifies its content; units with the same hash get numbered names.
    public mutating func add(_ unit: TranslationUnit, contentHash: UInt64) throws(IndexError) {
        let ordinal = UInt32(recordOffsets.count)
        recordOffsets.append(UInt64(recordEnd))
        encoder.bytes.removeAll(keepingCapacity: true)
        encoder.append(Int(bitPattern: UInt(contentHash)))
        encoder.append(unit)
        recordEnd += encoder.bytes.count
        try writer.append(encoder.bytes)
        try contents.append(HashEntry(hash: contentHash, unit: ordinal, variant: 0))
        if let tuid = unit.tuid {
            try identifiers.append(HashEntry(hash: Self.hash(tuid), unit: ordinal, variant: 0))
        }
        // A span lends its elements; the loop of an array would copy and count each.
        let variants = unit.variants.span
        for index in variants.indices {
            segmentCounts.add(for: variants[index].languageCode)
            key.removeAll(keepingCapacity: true)
            keys.appendKey(of: variants[index].segment.plainText.utf8.span, at: .typographic, to: &key)
            try segmentKeys.append(HashEntry(hash: KeyBuilder.hash(of: key), unit: ordinal, variant: UInt32(index)))
        }
    }

    /// Writes the rest of the file and makes it durable.
    @discardableResult
    public mutating func finish(_ header: MemoryHeader) throws(IndexError) -> MemorySummary {
        try writer.endSection(.records)
        recordOffsets.append(UInt64(recordEnd))
        try writer.append(recordOffsets)
        try writer.endSection(.recordOffsets)
        let summary = MemorySummary(
            unitCount: recordOffsets.count - 1, segmentCounts: segmentCounts.byLanguage,
            sourceLanguage: header.sourceLanguage)
        var encoder = ByteEncoder()
        encoder.append(summary)
        try writer.append(encoder.bytes)
        try writer.endSection(.summary)
        try segmentKeys.write(to: &writer, as: .segmentKeys)
        try identifiers.write(to: &writer, as: .unitIdentifiers)
        try contents.write(to: &writer, as: .unitContents)
        try writer.finish()
        return summary
    }

    static func hash(_ text: String) -> UInt64 {
        KeyBuilder.hash(of: Array(text.utf8))
    }
}

extension SortedRuns {
    fileprivate mutating func write(
        to writer: inout IndexFileWriter, as section: IndexFormat.Section
    ) throws(IndexError) {
        try drain { entries throws(IndexError) in try writer.append(UnsafeRawBufferPointer(entries)) }
        try writer.endSection(section)
    }
}

extension ByteEncoder {
    mutating func append(_ summary: MemorySummary) {
        append(summary.unitCount)
        append(summary.sourceLanguage?.description)
        append(each: summary.segmentCounts.sorted { $0.key < $1.key }) { encoder, count in
            encoder.append(count.key)
            encoder.append(count.value)
        }
    }
}

extension ByteDecoder {
    mutating func memorySummary() throws(Damage) -> MemorySummary {
        var summary = MemorySummary(unitCount: try number(), segmentCounts: [:])
        summary.sourceLanguage = try optionalText().flatMap { LanguageTag($0) }
        for _ in 0..<(try count()) {
            let code = try text()
            summary.segmentCounts[code] = try number()
        }
        return summary
    }
}
