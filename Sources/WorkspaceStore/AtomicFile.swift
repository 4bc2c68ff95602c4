internal import CRename
internal import Glibc

/// A file that appears whole or not at all: written beside its destination, made durable, then renamed over it.
///
/// Dropped without `commit`, it leaves nothing behind.
public struct AtomicFile: ~Copyable {
    /// Where the file will appear.
    public let destination: String
    private let temporary: String
    private let descriptor: CInt
    private let digester: Digester
    private var isCommitted = false

    /// Begins a file; its folder must exist.
    ///
    /// A file that is replaced keeps its rights; behind a symbolic link, the file that it leads to is replaced.
    public init(replacing destination: String) throws(StoreError) {
        let destination = Self.resolved(destination)
        let slash = destination.lastIndex(of: "/")
        let folder = slash.map { String(destination[...$0]) } ?? ""
        let name = slash.map { String(destination[destination.index(after: $0)...]) } ?? destination
        let temporary = "\(folder).\(name).\(String(UInt64.random(in: .min ... .max), radix: 36)).new"
        let digester = try Digester()
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure(destination) }
        var old = stat()
        if stat(destination, &old) == 0 { fchmod(descriptor, old.st_mode & 0o7777) }
        self.destination = destination
        self.temporary = temporary
        self.descriptor = descriptor
        self.digester = digester
    }

    deinit {
        close(descriptor)
        if !isCommitted { unlink(temporary) }
    }

    /// Writes the bytes of a buffer and empties it.
    public mutating func write(_ buffer: inout [UInt8]) throws(StoreError) {
        try buffer.span.bytes.withUnsafeBytes { bytes throws(StoreError) in
            try digester.update(bytes)
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count > 0 {
                    written += count
                } else if errno != EINTR {
                    throw Self.failure(destination)
                }
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Makes the file durable and visible, and returns the digest of its content.
    public mutating func commit() throws(StoreError) -> Digest {
        let digest = try prepare()
        guard rename(temporary, destination) == 0 else { throw Self.failure(destination) }
        isCommitted = true
        try Self.synchronizeFolder(of: destination)
        return digest
    }

    /// Makes the content durable, not yet visible, and returns its digest.
    ///
    /// Nothing may be written afterwards.
    public func prepare() throws(StoreError) -> Digest {
        guard fsync(descriptor) == 0 else { throw Self.failure(destination) }
        return try digester.finish()
    }

    /// Makes the prepared file visible, unless another program has changed the file that it replaces.
    ///
    /// Where the file system can exchange two files, the comparison happens after the exchange, so that no change goes
    /// unnoticed; elsewhere it happens just before.
    ///
    /// - Parameter expected: What was replaced when it was read; `nil` when there was no file.
    /// - Throws: `StoreError.changedMeanwhile`; the other program's file then stays.
    public mutating func publish(replacing expected: FileFingerprint?) throws(StoreError) {
        if let expected {
            try exchange(expected)
        } else {
            try place()
        }
        isCommitted = true
        try Self.synchronizeFolder(of: destination)
    }

    private func exchange(_ expected: FileFingerprint) throws(StoreError) {
        let status = crename_exchange(temporary, destination)
        if status == 0 {
            guard try FileFingerprint(of: temporary).isSameContent(as: expected) else {
                _ = crename_exchange(temporary, destination)
                throw changedMeanwhile
            }
            unlink(temporary)
            return
        }
        guard status == EINVAL || status == ENOSYS else { throw Self.failure(destination, status) }
        guard try FileFingerprint(of: destination).isSameContent(as: expected) else { throw changedMeanwhile }
        guard rename(temporary, destination) == 0 else { throw Self.failure(destination) }
    }

    private func place() throws(StoreError) {
        var status = crename_no_replace(temporary, destination)
        if status == EINVAL || status == ENOSYS {
            // A link refuses to replace on every file system that has links.
            status = link(temporary, destination) == 0 ? 0 : errno
            if status == 0 { unlink(temporary) }
        }
        guard status == 0 else { throw status == EEXIST ? changedMeanwhile : Self.failure(destination, status) }
    }

    private var changedMeanwhile: StoreError {
        StoreError(
            .changedMeanwhile, file: destination,
            message: "Another program changed the file meanwhile; its version stays. Repeat the command.")
    }

    /// What the file system says of the file that was written, whatever has its name by now.
    public func fingerprint() throws(StoreError) -> FileFingerprint {
        try FileFingerprint(ofDescriptor: descriptor, path: destination)
    }

    private static func resolved(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    // A rename is durable only when its folder is.
    private static func synchronizeFolder(of path: String) throws(StoreError) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure(path) }
    }

    private static func failure(_ path: String, _ number: Int32 = errno) -> StoreError {
        StoreError(
            .unwritable, file: path,
            message: """
                The file cannot be written (\(String(cString: strerror(number)))); it is as it was. \
                Free space on the disk or mend the rights of the folder.
                """)
    }
}

extension AtomicFile {
    /// Copies a file byte for byte; the copy appears whole or not at all.
    public static func copy(_ source: String, to destination: String) throws(StoreError) {
        let descriptor = open(source, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.unreadable(source) }
        defer { close(descriptor) }
        var file = try AtomicFile(replacing: destination)
        while true {
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { break }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.unreadable(source) }
            chunk.removeLast(chunk.count - count)
            try file.write(&chunk)
        }
        _ = try file.commit()
    }

    private static func unreadable(_ path: String) -> StoreError {
        StoreError(
            .unreadable, file: path,
            message: "The file cannot be read (\(String(cString: strerror(errno)))). Check its rights.")
    }
}
