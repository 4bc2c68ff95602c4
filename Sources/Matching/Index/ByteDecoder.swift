/// Reads back what `ByteEncoder` wrote; never reads outside its bytes.
struct ByteDecoder {
    /// The bytes end early or hold what no encoder writes.
    struct Damage: Error {}

    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    mutating func number() throws(Damage) -> Int {
        var result: UInt = 0
        var shift: UInt = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position += 1
            result |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: result) }
            shift += 7
        }
        throw Damage()
    }

    /// A number of things that follow, of which each takes at least one byte.
    mutating func count() throws(Damage) -> Int {
        let count = try number()
        guard count >= 0, count <= bytes.count - position else { throw Damage() }
        return count
    }

    mutating func text() throws(Damage) -> String {
        let count = try count()
        defer { position += count }
        return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]), as: UTF8.self)
    }

    mutating func optionalText() throws(Damage) -> String? {
        try number() == 0 ? nil : try text()
    }

    mutating func array<Element>(
        _ element: (inout ByteDecoder) throws(Damage) -> Element
    ) throws(Damage) -> [Element] {
        let count = try count()
        var result: [Element] = []
        result.reserveCapacity(count)
        for _ in 0..<count { result.append(try element(&self)) }
        return result
    }
}
