internal import Glibc

/// Writes one index file, section after section; the header comes last, so that a file that was cut off has none.
///
/// Dropped without `finish`, it leaves no file behind.
struct IndexFileWriter: ~Copyable {
    let path: String
    private let descriptor: CInt
    private let kind: IndexFormat.Kind
    private var sections: [(id: IndexFormat.Section, offset: Int, length: Int, checksum: UInt64)] = []
    private var buffer: [UInt8] = []
    private var offset = IndexFormat.bodyOffset
    private var checksum = Checksum()
    private var sectionStart = IndexFormat.bodyOffset
    private var isFinished = false

    private static let bufferSize = 1 << 18

    init(path: String, kind: IndexFormat.Kind) throws(IndexError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure(path) }
        guard lseek(descriptor, off_t(IndexFormat.bodyOffset), SEEK_SET) >= 0 else {
            close(descriptor)
            unlink(path)
            throw Self.failure(path)
        }
        self.path = path
        self.descriptor = descriptor
        self.kind = kind
        buffer.reserveCapacity(Self.bufferSize + 4096)
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(path) }
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        buffer.append(contentsOf: bytes)
        offset += bytes.count
        if buffer.count >= Self.bufferSize { try flush(leaving: buffer.count % 8) }
    }

    /// Closes the section that `append` has filled since the last one.
    mutating func endSection(_ id: IndexFormat.Section) throws(IndexError) {
        let length = offset - sectionStart
        try flush(leaving: 0)
        sections.append((id, sectionStart, length, checksum.value))
        checksum = Checksum()
        let padding = (8 - offset % 8) % 8
        buffer = [UInt8](repeating: 0, count: padding)
        offset += padding
        try write()
        sectionStart = offset
    }

    /// Writes the header and makes everything durable.
    mutating func finish() throws(IndexError) {
        let header = header()
        let count = header.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard count == header.count, fsync(descriptor) == 0 else { throw Self.failure(path) }
        isFinished = true
    }

    private func header() -> [UInt8] {
        var table: [UInt8] = []
        for section in sections {
            Self.append(section.id.rawValue, to: &table)
            Self.append(UInt32(0), to: &table)
            Self.append(UInt64(section.offset), to: &table)
            Self.append(UInt64(section.length), to: &table)
            Self.append(section.checksum, to: &table)
        }
        var head: [UInt8] = []
        Self.append(IndexFormat.magic, to: &head)
        Self.append(IndexFormat.version, to: &head)
        Self.append(kind.rawValue, to: &head)
        Self.append(UInt32(sections.count), to: &head)
        var sum = Checksum()
        head.withUnsafeBytes { sum.update($0) }
        table.withUnsafeBytes { sum.update($0) }
        Self.append(sum.value, to: &head)
        return head + table
    }

    // The checksum takes whole words only, so up to seven bytes wait for the next flush.
    private mutating func flush(leaving tail: Int) throws(IndexError) {
        let rest = Array(buffer.suffix(tail))
        buffer.removeLast(tail)
        buffer.withUnsafeBytes { checksum.update($0) }
        try write()
        buffer.append(contentsOf: rest)
    }

    private mutating func write() throws(IndexError) {
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count > 0 {
                written += count
            } else if errno != EINTR {
                throw Self.failure(path)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    static func failure(_ path: String) -> IndexError {
        IndexError(
            .unwritable, file: path,
            message: """
                The index cannot be written (\(String(cString: strerror(errno)))). \
                Free disk space or mend the rights; the index is rebuilt at the next start.
                """)
    }
}

extension IndexFileWriter {
    mutating func append<Element: BitwiseCopyable>(_ elements: [Element]) throws(IndexError) {
        try elements.span.bytes.withUnsafeBytes { bytes throws(IndexError) in try append(bytes) }
    }
}
