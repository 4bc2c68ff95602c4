internal import Glibc

/// The right to change the files of a workspace, held by one process at a time and given back with the value.
public struct WorkspaceLock: ~Copyable {
    private let descriptor: CInt

    /// Waits until no other process holds the lock of a folder.
    ///
    /// - Parameters:
    ///   - folder: The index folder of the workspace.
    ///   - onWait: Called once, before waiting, when somebody else holds the lock.
    /// - Throws: `StoreError` when the file system has no locks or the folder may not be written.
    public init(folder: String, onWait: () -> Void = {}) throws(StoreError) {
        let path = folder + "/lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure(path) }
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            onWait()
            while flock(descriptor, LOCK_EX) != 0 {
                guard errno == EINTR else {
                    close(descriptor)
                    throw Self.failure(path)
                }
            }
        }
        self.descriptor = descriptor
    }

    /// Takes the lock of a folder when nobody holds it; `nil` when somebody does, or when the folder cannot be locked.
    public init?(ifFree folder: String) {
        let descriptor = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Gives the right back; also what happens when the value goes out of scope on an error.
    public consuming func release() {}

    private static func failure(_ path: String) -> StoreError {
        StoreError(
            .unwritable, file: path,
            message: """
                The workspace cannot be locked (\(String(cString: strerror(errno)))). \
                Writing needs a local file system and the right to write to it.
                """)
    }
}
