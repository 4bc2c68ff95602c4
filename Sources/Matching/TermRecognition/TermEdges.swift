internal import LanguageAssets
internal import TextAnalysis

/// Where in the key of a text a term may begin and end.
struct TermEdges {
    private enum Script {
        case alphanumeric
        case hangul
        case han
        case other

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97C, 0xD7B0...0xD7FB: self = .hangul
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x3007: self = .han
            default:
                let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
                self = isWord ? .alphanumeric : .other
            }
        }
    }

    /// The script before and after each scalar boundary of the key, by its offset.
    private var before: [Int: Script] = [:]
    private var after: [Int: Script] = [:]
    private let wordBoundaries: Set<Int>
    private let key: MappedKey
    /// The offsets in the key at which a term may begin, ascending.
    private(set) var starts: [Int] = []

    init(key: MappedKey, text: String, language: LanguageTag) throws(TermRecognitionError) {
        self.key = key
        var hasHan = false
        var offset = 0
        for scalar in String(decoding: key.bytes, as: UTF8.self).unicodeScalars {
            let script = Script(scalar)
            hasHan = hasHan || script == .han
            after[offset] = script
            offset += UTF8.width(scalar)
            before[offset] = script
        }
        do {
            var boundaries: Set<Int> = []
            if hasHan {
                var words = try WordBoundaries(for: language)
                boundaries = Set(try words.boundaries(of: text))
            }
            wordBoundaries = boundaries
        } catch {
            throw .text(error)
        }
        starts = after.keys.filter { isEdge(at: $0, of: after[$0], against: before[$0]) }.sorted()
    }

    /// Whether a stretch of the key that is a term's key stands free of its neighbours.
    func isTerm(_ range: Range<Int>) -> Bool {
        isEdge(at: range.upperBound, of: before[range.upperBound], against: after[range.upperBound])
            && isWord(range)
    }

    // Between two scripts there is always an edge: `USFK는`.
    private func isEdge(at offset: Int, of inside: Script?, against outside: Script?) -> Bool {
        guard let inside, inside != .other, let outside else { return true }
        return inside != outside || inside == .han
    }

    // Chinese has no spaces: both ends of a Han term must be boundaries of words (rule Z4).
    private func isWord(_ range: Range<Int>) -> Bool {
        let raw = key.rawRange(for: range)
        let startsFree = after[range.lowerBound] != .han || before[range.lowerBound] != .han
        let endsFree = before[range.upperBound] != .han || after[range.upperBound] != .han
        return (startsFree || wordBoundaries.contains(raw.lowerBound))
            && (endsFree || wordBoundaries.contains(raw.upperBound))
    }
}
