internal import Glibc

/// A copy of what comes over a descriptor that can be read only once, such as a pipe; removed with the value.
public struct SpooledFile: ~Copyable {
    /// Where the copy is.
    public let path: String

    /// Reads a descriptor to its end.
    ///
    /// A copy that a killed process leaves behind counts among `IndexFolder.leftovers`.
    ///
    /// - Parameters:
    ///   - descriptor: What is read; it stays open.
    ///   - indexes: The folder that the copy lies in.
    /// - Throws: `StoreError` when the descriptor cannot be read or the copy not be written.
    public init(of descriptor: CInt, in indexes: IndexFolder) throws(StoreError) {
        path = indexes.file(".input.\(getpid()).new")
        let copy = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard copy >= 0 else { throw Self.failure(path) }
        defer { close(copy) }
        do throws(StoreError) {
            try Self.copy(descriptor, to: copy, path)
        } catch {
            unlink(path)
            throw error
        }
    }

    deinit {
        unlink(path)
    }

    private static func copy(_ source: CInt, to target: CInt, _ path: String) throws(StoreError) {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(source, $0.baseAddress, $0.count) }
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable()
            }
            var written = 0
            while written < count {
                let more = chunk.withUnsafeBytes { bytes in
                    write(target, bytes.baseAddress.map { $0 + written }, count - written)
                }
                if more < 0, errno != EINTR { throw failure(path) }
                written += max(0, more)
            }
        }
    }

    private static func unreadable() -> StoreError {
        StoreError(
            .unreadable, file: "standard input",
            message: "It cannot be read (\(String(cString: strerror(errno)))). Name a file instead.")
    }

    private static func failure(_ path: String) -> StoreError {
        StoreError(
            .unwritable, file: path,
            message: "The input cannot be kept (\(String(cString: strerror(errno)))). Free space on the disk.")
    }
}
