internal import LanguageAssets

/// Finds the partners of the codes of one segment, and numbers the pairs in the order in which they begin.
struct XLIFFCodePairing {
    /// What a begin or end code turned out to be.
    enum Role: Hashable {
        /// One of a pair with a number.
        case paired(Int)
        /// Its partner is not in the segment.
        case isolated
    }

    /// The role of each `g`, `pc`, begin and end code, in document order.
    let roles: [Role]

    init(of content: [MarkupElement.Content], names: XLIFFNames) {
        var search = Search(names: names)
        search.visit(content)
        var numbers: [Int: Int] = [:]
        roles = search.begins.map { begin in
            guard let begin else { return .isolated }
            if let number = numbers[begin] { return .paired(number) }
            numbers[begin] = numbers.count + 1
            return .paired(numbers.count)
        }
    }

    private struct Search {
        let names: XLIFFNames
        /// For each code the index of the code that begins its pair.
        var begins: [Int?] = []
        private var open: [String: [Int]] = [:]

        init(names: XLIFFNames) {
            self.names = names
        }

        mutating func visit(_ content: [MarkupElement.Content]) {
            for case .element(let element) in content where !XLIFFInlineCodes.isDeleted(element) {
                switch names.element(element.name) {
                case .cp, .sm, .em: break
                default:
                    note(element)
                    visit(element.content)
                }
            }
        }

        private mutating func note(_ element: MarkupElement) {
            switch names.element(element.name) {
            case .g, .pc: begins.append(begins.count)
            case .bpt, .bx, .sc:
                if let key = Self.key(element.attributes, "rid", "id") { open[key, default: []].append(begins.count) }
                begins.append(nil)
            case .ept, .ex, .ec:
                let key = Self.key(element.attributes, "startRef", "rid", "id")
                let begin = key.flatMap { open[$0]?.popLast() }
                if let begin { begins[begin] = begin }
                begins.append(begin)
            default: break
            }
        }

        private static func key(_ attributes: Attributes, _ candidates: String...) -> String? {
            if attributes["isolated"] == "yes" { return nil }
            return candidates.lazy.compactMap { attributes[$0] }.first
        }
    }
}
