/// A 64-bit checksum against accidental damage, eight bytes a step; not for security.
struct Checksum {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var count: UInt64 = 0

    /// Takes more bytes.
    ///
    /// Calls may split the bytes only at multiples of 8.
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index + 8 <= bytes.count {
            mix(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
            index += 8
        }
        if index < bytes.count {
            var tail: UInt64 = 0
            for offset in index..<bytes.count {
                tail |= UInt64(bytes[offset]) << UInt64(8 * (offset - index))
            }
            mix(tail)
        }
        count &+= UInt64(bytes.count)
    }

    /// The checksum of all bytes so far.
    var value: UInt64 {
        var result = state ^ count
        result = (result ^ (result >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return result ^ (result >> 32)
    }

    private mutating func mix(_ word: UInt64) {
        state = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
        state ^= state >> 32
    }
}
