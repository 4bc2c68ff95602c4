/// An index file open for reading: its header is verified, its sections are where the table says.
struct IndexFile: Sendable {
    let file: MappedFile
    private let sections: [UInt32: Range<Int>]
    private let checksums: [UInt32: UInt64]

    init(path: String, kind: IndexFormat.Kind) throws(IndexError) {
        file = try MappedFile(path: path)
        guard file.load(0, as: UInt32.self) == IndexFormat.magic else { throw Self.damage(path, "no index header") }
        guard file.load(4, as: UInt32.self) == IndexFormat.version else {
            throw IndexError(
                .otherVersion, file: path,
                message: "The index has another format version. It is rebuilt from its asset.")
        }
        let count = Int(file.load(12, as: UInt32.self))
        guard file.load(8, as: UInt32.self) == kind.rawValue, count <= IndexFormat.sectionLimit else {
            throw Self.damage(path, "an index of another kind")
        }
        var sum = Checksum()
        file.withBytes(0..<16) { sum.update($0) }
        let table = IndexFormat.headerSize..<IndexFormat.headerSize + count * IndexFormat.tableEntrySize
        file.withBytes(table) { sum.update($0) }
        guard sum.value == file.load(16, as: UInt64.self) else { throw Self.damage(path, "a wrong header checksum") }
        (sections, checksums) = try Self.sections(of: file, count: count)
    }

    /// The bytes of a section in the file; empty when the file does not have it.
    func section(_ id: IndexFormat.Section) -> Range<Int> {
        sections[id.rawValue] ?? 0..<0
    }

    /// Compares every section with its checksum.
    ///
    /// Cost: reads the whole file.
    func verify() throws(IndexError) {
        for (id, range) in sections {
            var sum = Checksum()
            file.withBytes(range) { sum.update($0) }
            guard sum.value == checksums[id] else { throw Self.damage(file.path, "a wrong checksum in section \(id)") }
        }
    }

    /// A record by its ordinal, decoded.
    func record<Value>(
        _ ordinal: Int, _ decode: (inout ByteDecoder) throws(ByteDecoder.Damage) -> Value
    ) throws(IndexError) -> Value {
        let offsets = section(.recordOffsets)
        let records = section(.records)
        guard ordinal >= 0, (ordinal + 2) * 8 <= offsets.count else {
            throw Self.damage(file.path, "no record \(ordinal)")
        }
        let start = file.load(offsets.lowerBound + ordinal * 8, as: UInt64.self)
        let end = file.load(offsets.lowerBound + ordinal * 8 + 8, as: UInt64.self)
        guard start <= end, end <= UInt64(records.count) else {
            throw Self.damage(file.path, "a record outside its section")
        }
        do {
            let range = records.lowerBound + Int(start)..<records.lowerBound + Int(end)
            return try file.withBytes(range) { bytes throws(ByteDecoder.Damage) in
                var decoder = ByteDecoder(bytes)
                return try decode(&decoder)
            }
        } catch {
            throw Self.damage(file.path, "a broken record")
        }
    }

    /// The summary section, decoded.
    func summary<Value>(
        _ decode: (inout ByteDecoder) throws(ByteDecoder.Damage) -> Value
    ) throws(IndexError) -> Value {
        do {
            return try file.withBytes(section(.summary)) { bytes throws(ByteDecoder.Damage) in
                var decoder = ByteDecoder(bytes)
                return try decode(&decoder)
            }
        } catch {
            throw Self.damage(file.path, "a broken summary")
        }
    }

    /// The entries of a sorted section that have a hash.
    ///
    /// Cost: logarithmic.
    func entries(_ id: IndexFormat.Section, hash: UInt64) -> [HashEntry] {
        let range = section(id)
        let count = range.count / HashEntry.size
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self.hash(at: middle, in: range) < hash { low = middle + 1 } else { high = middle }
        }
        var result: [HashEntry] = []
        while low < count, self.hash(at: low, in: range) == hash {
            let offset = range.lowerBound + low * HashEntry.size
            result.append(
                HashEntry(
                    hash: hash, unit: file.load(offset + 8, as: UInt32.self),
                    variant: file.load(offset + 12, as: UInt32.self)))
            low += 1
        }
        return result
    }

    private func hash(at index: Int, in range: Range<Int>) -> UInt64 {
        file.load(range.lowerBound + index * HashEntry.size, as: UInt64.self)
    }

    private static func sections(
        of file: MappedFile, count: Int
    ) throws(IndexError) -> ([UInt32: Range<Int>], [UInt32: UInt64]) {
        var sections: [UInt32: Range<Int>] = [:]
        var checksums: [UInt32: UInt64] = [:]
        for index in 0..<count {
            let entry = IndexFormat.headerSize + index * IndexFormat.tableEntrySize
            let id = file.load(entry, as: UInt32.self)
            let offset = file.load(entry + 8, as: UInt64.self)
            let length = file.load(entry + 16, as: UInt64.self)
            let size = UInt64(file.count)
            guard offset <= size, length <= size - offset else { throw damage(file.path, "a section outside the file") }
            sections[id] = Int(offset)..<Int(offset + length)
            checksums[id] = file.load(entry + 24, as: UInt64.self)
        }
        return (sections, checksums)
    }

    static func damage(_ path: String, _ what: String) -> IndexError {
        IndexError(.damaged, file: path, message: "The index file is damaged (\(what)). It is rebuilt from its asset.")
    }
}
