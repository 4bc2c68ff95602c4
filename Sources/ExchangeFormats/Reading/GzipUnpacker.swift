internal import CCompression

/// Unpacks a gzip file of one or more members (RFC 1952), piece by piece.
struct GzipUnpacker: ~Copyable {
    private static let chunkSize = 1 << 16

    private let handle: OpaquePointer
    private var packed: [UInt8]
    private var waiting: Range<Int>
    private var chunkOffset = 0
    private var hasEnded = false

    /// Opens an unpacker of a file whose first bytes were read already; `nil` when memory is short.
    init?(beginning: [UInt8]) {
        guard let handle = ccompression_gzip_open() else { return nil }
        self.handle = handle
        packed = beginning
        waiting = 0..<beginning.count
    }

    deinit {
        ccompression_gzip_close(handle)
    }

    /// How many bytes of the file have been read.
    var bytesRead: Int { chunkOffset + packed.count }

    /// Unpacks into the buffer from an index on; returns how many bytes came, 0 at the end.
    mutating func read(
        into buffer: inout [UInt8], from start: Int, of file: borrowing InputFile
    ) throws(ExchangeError) -> Int {
        while true {
            if waiting.isEmpty, !hasEnded { try refill(from: file) }
            let step = step(into: &buffer, from: start)
            waiting = (waiting.lowerBound + step.consumed)..<waiting.upperBound
            switch Int(step.status) {
            case CCOMPRESSION_OK where step.written > 0: return step.written
            case CCOMPRESSION_OK: continue
            case CCOMPRESSION_END: return 0
            default: throw failure(step).error(path: file.path)
            }
        }
    }

    private func step(into buffer: inout [UInt8], from start: Int) -> ccompression_step {
        buffer.withUnsafeMutableBufferPointer { output in
            packed.withUnsafeBufferPointer { input in
                guard let target = output.baseAddress else { return ccompression_step() }
                let source = waiting.isEmpty ? nil : input.baseAddress.map { $0 + waiting.lowerBound }
                return ccompression_gzip_step(
                    handle, source, waiting.count, target + start, output.count - start)
            }
        }
    }

    private mutating func refill(from file: borrowing InputFile) throws(ExchangeError) {
        chunkOffset += packed.count
        packed = [UInt8](repeating: 0, count: Self.chunkSize)
        let count = try file.read(into: &packed, from: 0)
        packed.removeLast(packed.count - count)
        waiting = 0..<count
        hasEnded = count == 0
    }

    private func failure(_ step: ccompression_step) -> ArchiveFailure {
        switch Int(step.status) {
        case CCOMPRESSION_TRUNCATED: .truncated(size: bytesRead)
        case CCOMPRESSION_TRAILING: .trailing(offset: chunkOffset + waiting.lowerBound)
        case CCOMPRESSION_OUT_OF_MEMORY: .outOfMemory
        default: .damaged(offset: chunkOffset + waiting.lowerBound)
        }
    }
}
