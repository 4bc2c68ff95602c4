/// The bytes of a file, unpacked where its content, not its name, says that it is gzip or zip.
///
/// Of a zip archive it reads the one entry that can be read. A file that expands to more than 100 times its size and
/// to more than 64 MiB is refused. Memory does not grow with the file.
public struct UnpackedFile: ~Copyable {
    private let file: InputFile
    // One of them is there, or none.
    private var gzip: GzipUnpacker?
    private var zip: ZipEntry?
    private var limit = ExpansionLimit()
    // The first bytes of a file that is not packed, until they have been handed out.
    private var beginning: [UInt8] = []

    /// Opens a file.
    ///
    /// - Throws: `ExchangeError`, also for an archive that has no suitable entry, several, or an encrypted one.
    public init(path: String) throws(ExchangeError) {
        let file = try InputFile(path: path)
        var signature = [UInt8](repeating: 0, count: PackedFormat.signatureLength)
        let count = try file.read(into: &signature, from: 0)
        signature.removeLast(signature.count - count)
        switch PackedFormat(signature: signature[...]) {
        case .gzip:
            guard let unpacker = GzipUnpacker(beginning: signature) else {
                throw ArchiveFailure.outOfMemory.error(path: path)
            }
            gzip = consume unpacker
        case .zip:
            let entry = try ZipEntry(of: file)
            zip = consume entry
            limit.packed = file.size
        case nil: beginning = signature
        }
        self.file = file
    }

    /// The file as the caller named it.
    public var path: String { file.path }

    /// Fills the buffer from an index on; returns how many bytes came, 0 at the end of the content.
    public mutating func read(into buffer: inout [UInt8], from start: Int = 0) throws(ExchangeError) -> Int {
        var end = start
        while end < buffer.count {
            let count = try readOnce(into: &buffer, from: end)
            if count == 0 { break }
            end += count
        }
        return end - start
    }

    private mutating func readOnce(into buffer: inout [UInt8], from start: Int) throws(ExchangeError) -> Int {
        if !beginning.isEmpty {
            let count = min(beginning.count, buffer.count - start)
            buffer.replaceSubrange(start..<(start + count), with: beginning.prefix(count))
            beginning.removeFirst(count)
            return count
        }
        if let count = try gzip?.read(into: &buffer, from: start, of: file) {
            limit.packed = gzip?.bytesRead ?? 0
            return try admit(count)
        }
        if let count = try zip?.read(into: &buffer, from: start) { return try admit(count) }
        return try file.read(into: &buffer, from: start)
    }

    private mutating func admit(_ count: Int) throws(ExchangeError) -> Int {
        guard limit.admit(count) else { throw ArchiveFailure.expansion.error(path: path) }
        return count
    }

    /// A path without `.gz` or `.zip` at its end.
    public static func nameWithoutEnding(_ path: String) -> String {
        for ending in [".gz", ".zip"] where path.lowercased().hasSuffix(ending) {
            return String(path.dropLast(ending.count))
        }
        return path
    }
}
