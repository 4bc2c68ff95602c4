internal import LanguageAssets
internal import TextAnalysis

/// Where in the key of a text a term may begin and end, by the scripts of the characters around.
struct TermEdges {
    private enum Script: UInt8 {
        case other
        case alphanumeric
        case hangul
        case han

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .alphanumeric
            case 0..<0x80: self = .other
            case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97C, 0xD7B0...0xD7FB: self = .hangul
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x3007: self = .han
            default:
                let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
                self = isWord ? .alphanumeric : .other
            }
        }
    }

    // For each byte of the key the script of its character; a boundary lies between two bytes of different characters.
    private var scripts: [Script]
    /// The offsets in the key at which a term may begin, ascending.
    private(set) var starts: [Int] = []

    init(key: [UInt8]) {
        scripts = []
        scripts.reserveCapacity(key.count)
        for scalar in String(decoding: key, as: UTF8.self).unicodeScalars {
            let script = Script(scalar)
            let offset = scripts.count
            if Self.isEdge(of: script, against: scripts.last) { starts.append(offset) }
            scripts.append(contentsOf: repeatElement(script, count: UTF8.width(scalar)))
        }
    }

    /// Whether a stretch of the key that is a term's key may end where it does.
    func isFree(endOf range: Range<Int>) -> Bool {
        let next = range.upperBound < scripts.count ? scripts[range.upperBound] : nil
        return Self.isEdge(of: scripts[range.upperBound - 1], against: next)
    }

    /// Whether Chinese characters touch the start of a stretch on both sides: then words decide.
    func isInsideHan(startOf range: Range<Int>) -> Bool {
        range.lowerBound > 0 && scripts[range.lowerBound] == .han && scripts[range.lowerBound - 1] == .han
    }

    /// Whether Chinese characters touch the end of a stretch on both sides: then words decide.
    func isInsideHan(endOf range: Range<Int>) -> Bool {
        range.upperBound < scripts.count && scripts[range.upperBound] == .han && scripts[range.upperBound - 1] == .han
    }

    // Between two scripts there is always an edge: `USFK는`. Chinese has none to be seen.
    private static func isEdge(of inside: Script, against outside: Script?) -> Bool {
        guard inside != .other, let outside else { return true }
        return inside != outside || inside == .han
    }
}
