/// What the fast path has to know of a character: how to write it, and what its neighbours may ask of it.
enum SimpleClass: UInt8, Sendable {
    /// Not simple: the whole segment takes the reference path. Before the first character it means "nothing".
    case hard
    // Written as they are.
    case latin
    case letter
    case digit
    case han
    case other
    // Written by rule, see `SimpleFolding`.
    case space
    case hyphen
    case enDash
    case dash
    case fullStop
    case ideographicFullStop
    case ellipsis
    /// Another mark stands for it, whatever its neighbours.
    case replaced

    var isCopied: Bool { rawValue >= SimpleClass.latin.rawValue && rawValue <= SimpleClass.other.rawValue }
    var isAlphabetic: Bool { self == .latin || self == .letter || self == .han }
    var isDot: Bool { self == .fullStop || self == .ideographicFullStop || self == .ellipsis }
    var isDash: Bool { self == .hyphen || self == .enDash || self == .dash }
}

extension SimpleClass {
    /// The code points below this one have an entry in `table`.
    static let tableEnd = 0x3100

    /// The classes of U+0000 to U+30FF; what is not named here is `hard`.
    static func table(replacements: [CodePoint: CodePoint]) -> [SimpleClass] {
        var table = [SimpleClass](repeating: .hard, count: tableEnd)
        for (range, simpleClass) in characters {
            for value in range { table[value] = simpleClass }
        }
        for (point, folded) in replacements where point.value < tableEnd {
            table[Int(point.value)] = SimpleClass(point, foldedTo: folded)
        }
        return table
    }

    private init(_ point: CodePoint, foldedTo folded: CodePoint) {
        switch folded {
        case .hyphen: self = .hyphen
        case .enDash: self = .enDash
        case .emDash: self = .dash
        case .ellipsis: self = .ellipsis
        case point: self = .other
        default: self = folded.value < 0x100 ? .replaced : .hard
        }
    }

    /// A table: characters that are their own NFC and NFKC form and not default-ignorable; later rows win.
    private static let characters: [(ClosedRange<Int>, SimpleClass)] = [
        (0x00...0x7F, .other),
        (0x09...0x0D, .space),
        (0x20...0x20, .space),
        (0x2E...0x2E, .fullStop),
        (0x30...0x39, .digit),
        (0x41...0x5A, .latin),
        (0x61...0x7A, .latin),
        (0x85...0x85, .space),
        (0xA0...0xA0, .space),
        (0xA1...0xA7, .other),
        (0xA9...0xA9, .other),
        (0xAC...0xAC, .other),
        (0xAE...0xAE, .other),
        (0xB0...0xB1, .other),
        (0xB6...0xB6, .other),
        (0xBF...0xBF, .other),
        (0xC0...0x17E, .latin),
        (0xD7...0xD7, .other),
        (0xF7...0xF7, .other),
        // Ligatures and letters with a dot or an apostrophe, which NFKC takes apart.
        (0x132...0x133, .hard),
        (0x13F...0x140, .hard),
        (0x149...0x149, .hard),
        (0x2000...0x200A, .space),
        (0x2011...0x2011, .hyphen),
        (0x2020...0x2021, .other),
        (0x2028...0x2029, .space),
        (0x202F...0x202F, .space),
        (0x2030...0x2030, .other),
        (0x2039...0x203B, .other),
        (0x205F...0x205F, .space),
        (0x20AC...0x20AC, .other),
        (0x2190...0x2193, .other),
        (0x3000...0x3000, .space),
        (0x3001...0x3001, .other),
        (0x3002...0x3002, .ideographicFullStop),
        (0x3005...0x3005, .han),
        (0x3007...0x3007, .han),
        (0x3008...0x300B, .other),
        (0x3010...0x3011, .other),
        (0x3014...0x3015, .other),
        // Kana without the voicing marks.
        (0x3041...0x3096, .letter),
        (0x30A1...0x30FA, .letter),
        (0x30FC...0x30FC, .letter),
    ]
}
