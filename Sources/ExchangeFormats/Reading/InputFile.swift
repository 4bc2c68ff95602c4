internal import Glibc

/// A file that is open for reading; closed with the value.
struct InputFile: ~Copyable {
    let path: String
    private let descriptor: CInt

    init(path: String) throws(ExchangeError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        var information = stat()
        if fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw ExchangeError(.unreadable, file: path, message: "This is a folder. Name a file.")
        }
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Reads up to the size of the buffer; 0 at the end of the file.
    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(ExchangeError) -> Int {
        var total = 0
        while total < buffer.count {
            let count = Glibc.read(descriptor, buffer.baseAddress.map { $0 + total }, buffer.count - total)
            if count == 0 { break }
            if count > 0 {
                total += count
            } else if errno != EINTR {
                throw Self.failure(path, errno)
            }
        }
        return total
    }

    private static func failure(_ path: String, _ number: CInt) -> ExchangeError {
        let remedy =
            switch number {
            case ENOENT: "Check the name and the folder."
            case EACCES, EPERM: "Ask for the right to read it."
            default: "Check the file system."
            }
        return ExchangeError(
            .unreadable, file: path, message: "The file cannot be read (\(String(cString: strerror(number)))). \(remedy)")
    }
}
