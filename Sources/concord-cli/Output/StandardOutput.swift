internal import Glibc

/// The answer, and nothing else.
enum StandardOutput {
    /// Writes text at once.
    ///
    /// When the reader has gone away, the process ends with success.
    static func write(_ text: String) {
        write(Array(text.utf8))
    }

    /// Writes bytes at once.
    ///
    /// When the reader has gone away, the process ends with success.
    static func write(_ bytes: [UInt8]) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { pointer in
                Glibc.write(STDOUT_FILENO, pointer.baseAddress.map { $0 + written }, pointer.count - written)
            }
            if count > 0 {
                written += count
            } else if errno == EPIPE {
                exit(0)
            } else if errno != EINTR {
                StandardError.report("The answer cannot be written (\(String(cString: strerror(errno)))).")
                exit(2)
            }
        }
    }

    /// Writes a line.
    static func line(_ text: String = "") {
        write(text + "\n")
    }
}
