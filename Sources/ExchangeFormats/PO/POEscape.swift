/// An escape of a PO string: those of C.
struct POEscape {
    /// The bytes that it stands for.
    let meaning: [UInt8]
    /// How many bytes it has after its backslash.
    let length: Int
    /// Whether C does not have it; it means itself then.
    let isUnknown: Bool

    private static let letters: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "a"): 0x07,
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "v"): 0x0B,
        UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C,
    ]

    /// Reads what follows a backslash: a letter, up to three octal digits, or `x` with up to two hexadecimal digits.
    init(in bytes: ArraySlice<UInt8>) {
        let octal = bytes.prefix(3).prefix { (0x30...0x37).contains($0) }
        let hexadecimal = bytes.dropFirst().prefix(2).prefix { Character(Unicode.Scalar($0)).isHexDigit }
        if let letter = bytes.first.flatMap({ Self.letters[$0] }) {
            (meaning, length, isUnknown) = ([letter], 1, false)
        } else if !octal.isEmpty {
            (meaning, length, isUnknown) = ([Self.byte(octal, radix: 8)], octal.count, false)
        } else if bytes.first == UInt8(ascii: "x"), !hexadecimal.isEmpty {
            (meaning, length, isUnknown) = ([Self.byte(hexadecimal, radix: 16)], 1 + hexadecimal.count, false)
        } else {
            (meaning, length, isUnknown) = ([UInt8(ascii: "\\")], 0, true)
        }
    }

    // \777 is more than a byte; C takes its low eight bits.
    private static func byte(_ digits: ArraySlice<UInt8>, radix: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: Int(String(decoding: digits, as: UTF8.self), radix: radix) ?? 0)
    }
}
