internal import LanguageAssets

/// Gives the codes of a segment the numbers that tie source and target together in TMX (`x`).
///
/// TMX wants numbers. Where all ids are numbers they are kept; otherwise each id gets the number of its first appearance.
struct XLIFFCodeNumbers {
    private var numbers: [String: String] = [:]

    init(of contents: [[MarkupElement.Content]], names: XLIFFNames) {
        var ids: [String] = []
        for content in contents { Self.collect(content, names, into: &ids) }
        let areNumbers = ids.allSatisfy { id in Int(id).map { $0 > 0 && String($0) == id } ?? false }
        for id in ids where numbers[id] == nil {
            numbers[id] = areNumbers ? id : String(numbers.count + 1)
        }
    }

    /// The number of a code; `nil` for a code without id.
    subscript(element: MarkupElement) -> String? {
        Self.id(of: element).flatMap { numbers[$0] }
    }

    private static func id(of element: MarkupElement) -> String? {
        element.attributes["id"] ?? element.attributes["startRef"]
    }

    private static func collect(_ content: [MarkupElement.Content], _ names: XLIFFNames, into ids: inout [String]) {
        for case .element(let element) in content {
            switch names.element(element.name) {
            case .g, .x, .bx, .bpt, .ph, .it, .pc, .sc, .ex, .ept, .ec:
                if let id = id(of: element) { ids.append(id) }
            default: break
            }
            collect(element.content, names, into: &ids)
        }
    }
}
