public import LanguageAssets
public import TextAnalysis

/// The index of one memory, read from its mapped file.
///
/// Opening costs the same for any size.
public struct MemoryIndex: Sendable {
    /// A unit with the hash of its content.
    public struct Record: Sendable {
        /// The place of the unit in its memory, from 0.
        public let ordinal: Int
        /// The hash of its content, which names it when its tuid does not.
        public let contentHash: UInt64
        /// The unit.
        public let unit: TranslationUnit
    }

    /// A segment that was found: a unit and which of its variants.
    public struct SegmentHit: Sendable {
        /// The unit.
        public let record: Record
        /// The index of the variant in the unit.
        public let variant: Int
    }

    private let file: IndexFile
    private let keys: KeyBuilder
    /// What the memory holds.
    public let summary: MemorySummary

    /// Opens an index file and checks its header.
    public init(path: String, keys: KeyBuilder) throws(IndexError) {
        self.keys = keys
        file = try IndexFile(path: path, kind: .memory)
        summary = try file.summary { decoder throws(ByteDecoder.Damage) in try decoder.memorySummary() }
    }

    /// Compares every section with its checksum.
    ///
    /// Cost: reads the whole file.
    public func verify() throws(IndexError) {
        try file.verify()
    }

    /// The segments whose typographic key equals that of a text, in the order of the memory.
    public func segments(typographicallyEqualTo text: String) throws(IndexError) -> [SegmentHit] {
        let key = keys.key(of: text, at: .typographic)
        var hits: [SegmentHit] = []
        for entry in file.entries(.segmentKeys, hash: KeyBuilder.hash(of: key)) {
            let record = try record(Int(entry.unit))
            let variant = Int(entry.variant)
            guard record.unit.variants.indices.contains(variant) else {
                throw IndexFile.damage(file.file.path, "a key without its segment")
            }
            let found = record.unit.variants[variant].segment.plainText
            if keys.key(of: found, at: .typographic) == key {
                hits.append(SegmentHit(record: record, variant: variant))
            }
        }
        return hits
    }

    /// A unit by its place in the memory.
    public func record(_ ordinal: Int) throws(IndexError) -> Record {
        try file.record(ordinal) { decoder throws(ByteDecoder.Damage) in
            let hash = UInt64(UInt(bitPattern: try decoder.number()))
            return Record(ordinal: ordinal, contentHash: hash, unit: try decoder.unit())
        }
    }

    /// The unit with a name; `nil` when the memory has none, or several with that tuid.
    public func record(named name: String) throws(IndexError) -> Record? {
        let entries = file.entries(.unitIdentifiers, hash: MemoryIndexBuilder.hash(name))
        if entries.count == 1, let entry = entries.first {
            let found = try record(Int(entry.unit))
            if found.unit.tuid == name { return found }
        }
        return try record(namedByContent: name)
    }

    // `~`, 16 digits, and from the second unit with that content on a dot and its number.
    private func record(namedByContent name: String) throws(IndexError) -> Record? {
        let parts = name.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        guard name.hasPrefix("~"), parts.count <= 2, let digits = parts.first, digits.count == 16,
            let hash = UInt64(digits, radix: 16), let rank = parts.count > 1 ? Int(parts[1]) : 1, rank > 0
        else { return nil }
        let entries = file.entries(.unitContents, hash: hash)
        return rank <= entries.count ? try record(Int(entries[rank - 1].unit)) : nil
    }

    /// The name of a unit: its tuid where that is unique in the memory, else `~` and the hash of its content in 16
    /// hexadecimal digits, with `.2`, `.3` … for repeated content.
    public func name(of record: Record) -> String {
        if let tuid = record.unit.tuid,
            file.entries(.unitIdentifiers, hash: MemoryIndexBuilder.hash(tuid)).count == 1
        {
            return tuid
        }
        let repeats = file.entries(.unitContents, hash: record.contentHash)
        let rank = repeats.firstIndex { Int($0.unit) == record.ordinal } ?? 0
        return UnitName.ofContent(record.contentHash, rank: rank + 1)
    }
}
