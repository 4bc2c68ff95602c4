internal import Glibc

/// A file mapped read-only into memory; unmapped when the last owner lets go.
final class MappedFile: Sendable {
    let path: String
    let count: Int
    // Never written through and valid as long as the object lives.
    private nonisolated(unsafe) let base: UnsafeRawPointer

    init(path: String) throws(IndexError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path) }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { throw Self.failure(path) }
        let size = Int(information.st_size)
        guard size > 0 else { throw IndexFile.damage(path, "an empty file") }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw Self.failure(path)
        }
        self.path = path
        count = size
        base = UnsafeRawPointer(start)
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: base), count)
    }

    /// The bytes of a range that lies inside the file; the pointer must not be kept.
    func withBytes<Result, Failure: Error>(
        _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let range = range.clamped(to: 0..<count)
        return try body(UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
    }

    /// A number at an offset; 0 outside the file.
    func load<Number: FixedWidthInteger>(_ offset: Int, as type: Number.Type) -> Number {
        guard offset >= 0, offset + MemoryLayout<Number>.size <= count else { return 0 }
        return Number(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: type))
    }

    private static func failure(_ path: String) -> IndexError {
        IndexError(
            .unreadable, file: path,
            message:
                "The index file cannot be read (\(String(cString: strerror(errno)))). It is rebuilt from its asset.")
    }
}
