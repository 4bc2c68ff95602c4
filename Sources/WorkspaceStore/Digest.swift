internal import CDigest

/// A SHA-256 digest.
public struct Digest: Sendable, Hashable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// The digest in 64 hexadecimal digits.
    public var hexadecimal: String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }

    /// The first 8 bytes as a number, the first byte highest.
    public var prefix: UInt64 { number(at: 0) }

    /// The bytes from 8 to 16 as a number, the first byte highest.
    var secondPrefix: UInt64 { number(at: 8) }

    private func number(at start: Int) -> UInt64 {
        bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// Computes SHA-256 digests one after the other.
struct Digester: ~Copyable {
    private let handle: OpaquePointer

    init() throws(StoreError) {
        guard let handle = cdigest_open() else { throw Self.failure }
        self.handle = handle
    }

    deinit {
        cdigest_close(handle)
    }

    func update(_ bytes: UnsafeRawBufferPointer) throws(StoreError) {
        guard cdigest_update(handle, bytes.baseAddress, bytes.count) == 1 else { throw Self.failure }
    }

    func finish() throws(StoreError) -> Digest {
        var isComputed: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            guard let result = buffer.baseAddress else { return }
            isComputed = cdigest_finish(handle, result)
            count = 32
        }
        guard isComputed == 1 else { throw Self.failure }
        return Digest(bytes: bytes)
    }

    private static var failure: StoreError {
        StoreError(
            .unreadable, file: "libcrypto",
            message: "SHA-256 cannot be computed. Install OpenSSL's libcrypto (libssl3).")
    }
}
