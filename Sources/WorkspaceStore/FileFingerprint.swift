internal import Glibc

/// What the file system says of a file: enough to see that it was changed, without reading it.
public struct FileFingerprint: Sendable, Hashable, Codable {
    /// The device that holds the file.
    public let device: UInt64
    /// The number of the file on its device.
    public let inode: UInt64
    /// The size in bytes.
    public let size: Int64
    /// When the content was last changed, in nanoseconds since 1970.
    public let modified: Int64
    /// When the file or its properties were last changed, in nanoseconds since 1970.
    public let changed: Int64

    /// Asks the file system.
    public init(of path: String) throws(StoreError) {
        var information = stat()
        guard stat(path, &information) == 0 else { throw Self.failure(path) }
        self.init(information)
    }

    /// Asks about an open file; the path is for the error.
    init(ofDescriptor descriptor: CInt, path: String) throws(StoreError) {
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { throw Self.failure(path) }
        self.init(information)
    }

    private init(_ information: stat) {
        device = UInt64(information.st_dev)
        inode = UInt64(information.st_ino)
        size = Int64(information.st_size)
        modified = Self.nanoseconds(information.st_mtim)
        changed = Self.nanoseconds(information.st_ctim)
    }

    /// The time now, in nanoseconds since 1970.
    public static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    private static func failure(_ path: String) -> StoreError {
        StoreError(
            .unreadable, file: path,
            message: "The file cannot be found (\(String(cString: strerror(errno)))). Check its name and folder.")
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

extension FileFingerprint {
    /// Whether two looks saw the same file with the same content; renaming a file changes its `changed` time only.
    func isSameContent(as other: FileFingerprint) -> Bool {
        device == other.device && inode == other.inode && size == other.size && modified == other.modified
    }

    /// Whether anything has a name.
    public static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }
}

extension FileFingerprint {
    /// Whether a file may be written in the place of what has a name: nothing or a regular file.
    ///
    /// A link, folder or device is not: a rename would replace `/dev/stdout` for everybody.
    public static func isReplaceable(_ path: String) -> Bool {
        var information = stat()
        guard lstat(path, &information) == 0 else { return errno == ENOENT }
        return information.st_mode & S_IFMT == S_IFREG
    }
}
