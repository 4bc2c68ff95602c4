public import LanguageAssets
public import TextAnalysis

/// The index of one glossary, read from its mapped file.
///
/// Opening costs the same for any size.
public struct TermIndex: Sendable {
    /// A concept with the matching rules of its terms by section and term.
    public struct Concept: Sendable {
        /// The concept.
        public let entry: ConceptEntry
        /// How each term may be found, by section and term.
        public let matching: [[TermMatching]]
    }

    private let file: IndexFile
    private let entries: Range<Int>
    private let keyBytes: Range<Int>
    private let keys: KeyBuilder
    /// What the glossary holds.
    public let summary: GlossarySummary

    private static let entrySize = 16

    /// Opens an index file and checks its header.
    public init(path: String, keys: KeyBuilder) throws(IndexError) {
        self.keys = keys
        file = try IndexFile(path: path, kind: .terms)
        entries = file.section(.keyEntries)
        keyBytes = file.section(.keyBytes)
        summary = try file.summary { decoder throws(ByteDecoder.Damage) in try decoder.glossarySummary() }
    }

    /// Compares every section with its checksum.
    ///
    /// Cost: reads the whole file.
    public func verify() throws(IndexError) {
        try file.verify()
    }

    /// A concept by its place in the glossary.
    public func concept(_ ordinal: Int) throws(IndexError) -> Concept {
        try file.record(ordinal) { decoder throws(ByteDecoder.Damage) in
            let (entry, matching) = try decoder.entry()
            return Concept(entry: entry, matching: matching)
        }
    }

    /// The concept of a term; damage when the term is not in it.
    public func concept(at place: TermPlace) throws(IndexError) -> Concept {
        let concept = try concept(place.concept)
        let sections = concept.entry.languageSections
        guard sections.indices.contains(place.section), sections[place.section].terms.indices.contains(place.term)
        else {
            throw IndexFile.damage(file.file.path, "a key without its term")
        }
        return concept
    }

    /// The terms whose orthographic key equals that of a text, in the order of the glossary.
    public func terms(orthographicallyEqualTo text: String) -> [TermPlace] {
        let key = keys.key(of: text, at: .orthographic)
        var walk = KeyWalk(index: self)
        for byte in key where !walk.advance(byte) { return [] }
        return walk.terms
    }

    /// Follows one key byte by byte through the sorted keys; the terms whose key ends here are at hand at each step.
    struct KeyWalk {
        private let index: TermIndex
        private var range: Range<Int>
        private var depth = 0

        init(index: TermIndex) {
            self.index = index
            range = 0..<index.entries.count / TermIndex.entrySize
        }

        /// Takes the next byte; returns whether any key goes on with it.
        ///
        /// Cost: logarithmic.
        mutating func advance(_ byte: UInt8) -> Bool {
            let low = index.firstEntry(in: range, at: depth, notBelow: Int(byte))
            let high = index.firstEntry(in: low..<range.upperBound, at: depth, notBelow: Int(byte) + 1)
            range = low..<high
            depth += 1
            return !range.isEmpty
        }

        /// The terms whose key is what was taken so far.
        var terms: [TermPlace] {
            var result: [TermPlace] = []
            for entry in range {
                guard index.keyLength(entry) == depth else { break }
                result.append(index.place(entry))
            }
            return result
        }
    }

    // A key that ends before `depth` counts as having a byte below all others there.
    private func firstEntry(in range: Range<Int>, at depth: Int, notBelow byte: Int) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            let found = depth < keyLength(middle) ? Int(keyByte(middle, depth)) : -1
            if found < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func keyLength(_ entry: Int) -> Int {
        Int(file.file.load(entries.lowerBound + entry * Self.entrySize + 4, as: UInt32.self))
    }

    private func keyByte(_ entry: Int, _ depth: Int) -> UInt8 {
        let offset = Int(file.file.load(entries.lowerBound + entry * Self.entrySize, as: UInt32.self))
        return file.file.load(keyBytes.lowerBound + offset + depth, as: UInt8.self)
    }

    private func place(_ entry: Int) -> TermPlace {
        let start = entries.lowerBound + entry * Self.entrySize
        return TermPlace(
            concept: Int(file.file.load(start + 8, as: UInt32.self)),
            section: Int(file.file.load(start + 12, as: UInt16.self)),
            term: Int(file.file.load(start + 14, as: UInt16.self)))
    }
}
