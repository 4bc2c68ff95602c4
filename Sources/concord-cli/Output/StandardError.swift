internal import Glibc

/// Messages beside the answer.
enum StandardError {
    /// Writes one message as `concord: …`.
    static func report(_ message: String) {
        let line = Array("concord: \(message)\n".utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
