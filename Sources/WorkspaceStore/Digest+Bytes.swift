extension Digest {
    /// The digest of bytes in memory.
    public init(of bytes: [UInt8]) throws(StoreError) {
        let digester = try Digester()
        try bytes.span.bytes.withUnsafeBytes { bytes throws(StoreError) in try digester.update(bytes) }
        self = try digester.finish()
    }

    /// The first 16 bytes as a number, the first byte highest.
    public var firstHalf: UInt128 { UInt128(prefix) << 64 | UInt128(secondPrefix) }
}
