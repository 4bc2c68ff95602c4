internal import Glibc

/// A file that is open for reading; closed with the value.
struct InputFile: ~Copyable {
    let path: String
    let descriptor: CInt
    /// The size of the file; 0 for what has none, such as a pipe.
    let size: Int

    init(path: String) throws(ExchangeError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        var information = stat()
        if fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw ExchangeError(.unreadable, file: path, message: "This is a folder. Name a file.")
        }
        self.path = path
        size = Int(information.st_size)
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Fills the buffer from an index on; returns how many bytes came, 0 at the end of the file.
    func read(into buffer: inout [UInt8], from start: Int) throws(ExchangeError) -> Int {
        var end = start
        while end < buffer.count {
            let (count, number) = buffer.withUnsafeMutableBytes { bytes in
                (Glibc.read(descriptor, bytes.baseAddress.map { $0 + end }, bytes.count - end), errno)
            }
            if count == 0 { break }
            if count > 0 {
                end += count
            } else if number != EINTR {
                throw Self.failure(path, number)
            }
        }
        return end - start
    }

    private static func failure(_ path: String, _ number: CInt) -> ExchangeError {
        let remedy =
            switch number {
            case ENOENT: "Check the name and the folder."
            case EACCES, EPERM: "Ask for the right to read it."
            default: "Check the file system."
            }
        let reason = String(cString: strerror(number))
        return ExchangeError(
            .unreadable, file: path, message: "The file cannot be read (\(reason)). \(remedy)")
    }
}
