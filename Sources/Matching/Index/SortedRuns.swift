internal import Glibc

/// Sorts hash entries in bounded memory: full buffers go to a temporary file as sorted runs, merged at the end.
///
/// Entries come in the order of units and variants, which breaks ties. Memory: 32 bytes for each of `capacity` entries,
/// and one read buffer a run.
struct SortedRuns: ~Copyable {
    private var buffer: [HashEntry] = []
    private var runs: [Range<Int>] = []
    private var spilled = 0
    private var file: UnsafeMutablePointer<FILE>?
    private let capacity: Int
    private let path: String

    /// Makes an empty list; `path` names errors, the temporary file itself has no name.
    init(capacity: Int = 1 << 20, path: String) {
        self.capacity = capacity
        self.path = path
    }

    deinit {
        if let file { fclose(file) }
    }

    mutating func append(_ entry: HashEntry) throws(IndexError) {
        buffer.append(entry)
        if buffer.count >= capacity { try spill() }
    }

    /// Hands out all entries in ascending order, in blocks.
    mutating func drain(
        _ body: (UnsafeBufferPointer<HashEntry>) throws(IndexError) -> Void
    ) throws(IndexError) {
        HashEntry.sort(&buffer)
        if runs.isEmpty {
            try buffer.span.withUnsafeBufferPointer(body)
        } else {
            try spill()
            try merge(body)
        }
        buffer = []
    }

    private mutating func spill() throws(IndexError) {
        if file == nil { file = tmpfile() }
        guard let file else { throw IndexFileWriter.failure(path) }
        HashEntry.sort(&buffer)
        let written = buffer.withUnsafeBytes { fwrite($0.baseAddress, HashEntry.size, buffer.count, file) }
        guard written == buffer.count else { throw IndexFileWriter.failure(path) }
        runs.append(spilled..<spilled + buffer.count)
        spilled += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    private func merge(_ body: (UnsafeBufferPointer<HashEntry>) throws(IndexError) -> Void) throws(IndexError) {
        guard let file, fflush(file) == 0 else { throw IndexFileWriter.failure(path) }
        var cursors: [RunCursor] = []
        for run in runs {
            var cursor = RunCursor(descriptor: fileno(file), run: run, path: path)
            if try cursor.fill() { cursors.append(cursor) }
        }
        var output: [HashEntry] = []
        output.reserveCapacity(RunCursor.blockSize)
        while let next = cursors.indices.min(by: { cursors[$0].head < cursors[$1].head }) {
            output.append(cursors[next].head)
            if try !cursors[next].advance() { cursors.remove(at: next) }
            if output.count == RunCursor.blockSize {
                try output.span.withUnsafeBufferPointer(body)
                output.removeAll(keepingCapacity: true)
            }
        }
        try output.span.withUnsafeBufferPointer(body)
    }
}

/// Reads one sorted run of a file block by block.
private struct RunCursor {
    static let blockSize = 4096

    let descriptor: CInt
    var run: Range<Int>
    let path: String
    private var block: [HashEntry] = []
    private var position = 0

    init(descriptor: CInt, run: Range<Int>, path: String) {
        self.descriptor = descriptor
        self.run = run
        self.path = path
    }

    var head: HashEntry { block[position] }

    /// Moves to the next entry; returns whether there is one.
    mutating func advance() throws(IndexError) -> Bool {
        position += 1
        return position < block.count ? true : try fill()
    }

    mutating func fill() throws(IndexError) -> Bool {
        let count = min(Self.blockSize, run.count)
        guard count > 0 else { return false }
        let (descriptor, start) = (descriptor, off_t(run.lowerBound * HashEntry.size))
        block = [HashEntry](unsafeUninitializedCapacity: count) { buffer, initialized in
            let bytes = pread(descriptor, buffer.baseAddress, count * HashEntry.size, start)
            initialized = max(0, bytes) / HashEntry.size
        }
        guard block.count == count else { throw IndexFileWriter.failure(path) }
        run = run.lowerBound + count..<run.upperBound
        position = 0
        return true
    }
}
