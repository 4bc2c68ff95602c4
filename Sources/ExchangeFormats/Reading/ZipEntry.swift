internal import CCompression

/// The one file in a zip archive that can be read, unpacked piece by piece.
struct ZipEntry: ~Copyable {
    private static let endings = [
        ".tmx", ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".po", ".pot", ".tbx", ".tsv", ".csv",
    ]

    private let handle: OpaquePointer
    private let path: String
    private let name: String

    /// Opens the archive that a file is, and its only suitable entry.
    init(of file: borrowing InputFile) throws(ExchangeError) {
        let path = file.path
        var status: Int32 = 0
        guard let handle = ccompression_zip_open(file.descriptor, &status) else {
            throw Self.failure(opening: status, size: file.size).error(path: path)
        }
        do throws(ArchiveFailure) {
            let (index, name) = try Self.suitableEntry(of: handle)
            let status = ccompression_zip_open_entry(handle, index)
            guard status == CCOMPRESSION_OK else { throw Self.failure(reading: status, name) }
            self.handle = handle
            self.path = path
            self.name = name
        } catch {
            ccompression_zip_close(handle)
            throw error.error(path: path)
        }
    }

    deinit {
        ccompression_zip_close(handle)
    }

    /// Unpacks into the buffer from an index on; returns how many bytes came, 0 at the end.
    mutating func read(into buffer: inout [UInt8], from start: Int) throws(ExchangeError) -> Int {
        let step = buffer.withUnsafeMutableBufferPointer { output in
            guard let target = output.baseAddress else { return ccompression_step() }
            return ccompression_zip_read(handle, target + start, output.count - start)
        }
        switch Int(step.status) {
        case CCOMPRESSION_OK: return step.written
        case CCOMPRESSION_END: return 0
        default: throw Self.failure(reading: step.status, name).error(path: path)
        }
    }

    private static func suitableEntry(of handle: OpaquePointer) throws(ArchiveFailure) -> (UInt64, String) {
        var suitable: [(index: UInt64, name: String)] = []
        for index in 0..<ccompression_zip_count(handle) {
            guard let bytes = ccompression_zip_name(handle, index) else { continue }
            let name = String(cString: bytes)
            if isSuitable(name) { suitable.append((index, name)) }
        }
        guard let entry = suitable.first else {
            throw .unsuitable("The archive has no file that can be read in it. Pack one TMX, XLIFF, PO or TBX file.")
        }
        guard suitable.count == 1 else {
            let shown = suitable.prefix(10).map { "\"\($0.name)\"" }.joined(separator: ", ")
            let others = suitable.count > 10 ? " and \(suitable.count - 10) others" : ""
            throw .unsuitable(
                "The archive has more than one file: \(shown)\(others). Unpack it, and name the files that you want.")
        }
        guard ccompression_zip_is_encrypted(handle, entry.index) == 0 else {
            throw .unsuitable("\"\(entry.name)\" in the archive is encrypted. Unpack it with its password first.")
        }
        return entry
    }

    // What macOS adds to archives has the names of the files it belongs to.
    private static func isSuitable(_ name: String) -> Bool {
        let name = name.lowercased()
        return !name.hasPrefix("__macosx/") && endings.contains(where: name.hasSuffix)
    }

    private static func failure(opening status: Int32, size: Int) -> ArchiveFailure {
        switch Int(status) {
        case CCOMPRESSION_TRUNCATED: .truncated(size: size)
        case CCOMPRESSION_OUT_OF_MEMORY: .outOfMemory
        case CCOMPRESSION_READ_FAILED: .unreadable
        case CCOMPRESSION_UNSUPPORTED: .unsuitable("The archive is in several parts. Join or unpack it first.")
        default: .damaged(offset: size)
        }
    }

    private static func failure(reading status: Int32, _ name: String) -> ArchiveFailure {
        switch Int(status) {
        case CCOMPRESSION_OUT_OF_MEMORY: .outOfMemory
        case CCOMPRESSION_READ_FAILED: .unreadable
        case CCOMPRESSION_UNSUPPORTED:
            .unsuitable("\"\(name)\" is packed in a way that is not known here. Unpack the archive first.")
        default: .damagedEntry(name)
        }
    }
}
