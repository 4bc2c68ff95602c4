internal import Glibc

extension Digest {
    /// The digest of a file's content.
    ///
    /// Cost: reads the whole file.
    public init(ofFile path: String) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path) }
        defer { close(descriptor) }
        let digester = try Digester()
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.failure(path)
            }
            let piece = chunk[..<count]
            try piece.span.bytes.withUnsafeBytes { bytes throws(StoreError) in try digester.update(bytes) }
        }
        self = try digester.finish()
    }

    private static func failure(_ path: String) -> StoreError {
        StoreError(
            .unreadable, file: path,
            message: "The file cannot be read (\(String(cString: strerror(errno)))). Check its rights.")
    }
}
