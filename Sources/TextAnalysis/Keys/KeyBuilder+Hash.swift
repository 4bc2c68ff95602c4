extension KeyBuilder {
    /// A 64-bit hash of a key that may be stored: the same in every run, on every machine and in every version.
    ///
    /// The bytes are read as little-endian words in pairs (a, b), the last pair filled with zero bytes:
    /// `h = fold(a ^ k1, b ^ h) ^ rotateLeft(h, 23)`, where `fold(x, y)` is the exclusive or of both halves of the
    /// 128-bit product, starting from `k0 ^ count * k1` and ending with `fold(h ^ k2, count ^ k3)`. Well mixed, but no
    /// defence against keys made to collide: compare the keys after a hit.
    public static func hash(of key: Span<UInt8>) -> UInt64 {
        key.withUnsafeBufferPointer { hash(UnsafeRawBufferPointer($0)) }
    }

    /// A 64-bit hash of a key that may be stored; see the variant that takes a span.
    public static func hash(of key: [UInt8]) -> UInt64 {
        key.withUnsafeBytes { hash($0) }
    }

    // The fractional digits of the square roots of 2, 3, 5 and 7, made odd.
    private static let k0: UInt64 = 0x6A09_E667_F3BC_C909
    private static let k1: UInt64 = 0xBB67_AE85_84CA_A73B
    private static let k2: UInt64 = 0x3C6E_F372_FE94_F82B
    private static let k3: UInt64 = 0xA54F_F53A_5F1D_36F1

    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = UInt64(bytes.count)
        var state = k0 ^ count &* k1
        var offset = 0
        while bytes.count - offset >= 16 {
            state = mixed(state, word(bytes, offset), word(bytes, offset + 8))
            offset += 16
        }
        if offset < bytes.count {
            state = mixed(state, partialWord(bytes, offset), partialWord(bytes, offset + 8))
        }
        return fold(state ^ k2, count ^ k3)
    }

    @inline(__always)
    private static func mixed(_ state: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
        fold(first ^ k1, second ^ state) ^ (state << 23 | state >> 41)
    }

    @inline(__always)
    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Up to eight bytes from the offset on; zero behind the end.
    private static func partialWord(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        if bytes.count - offset >= 8 { return word(bytes, offset) }
        var word: UInt64 = 0
        for index in stride(from: bytes.count - 1, through: offset, by: -1) { word = word << 8 | UInt64(bytes[index]) }
        return word
    }
}
