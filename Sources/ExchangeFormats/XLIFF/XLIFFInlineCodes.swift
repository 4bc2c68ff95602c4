internal import LanguageAssets

/// Turns the inline elements of XLIFF into those of TMX.
///
/// | XLIFF 1.2 | XLIFF 2.x | TMX |
/// |---|---|---|
/// | `g` | `pc` | `bpt`, content, `ept` with the same `i` |
/// | `bpt` `ept`, `bx` `ex` | `sc` `ec` | `bpt`, `ept`; without partner in the segment `it` with `pos` |
/// | `it` | | `it` |
/// | `ph`, `x` | `ph` | `ph` |
/// | | `cp` | the character; a `ph` of type `x-cp` where XML cannot hold it |
/// | `sub` | | `sub` |
/// | `mrk` with `mtype` | `mrk` with `type` | `hi`; a `mrk` without type, a segment's own and `sm`, `em` are left out |
///
/// `ctype` or `type` becomes `type`. Native code is kept: in 1.2 the content of the code, in 2.x the original data that
/// it refers to.
struct XLIFFInlineCodes {
    private let names: XLIFFNames
    private let numbers: XLIFFCodeNumbers
    private let originalData: [String: String]
    private var roles: ArraySlice<XLIFFCodePairing.Role> = []
    /// Elements that XLIFF does not have inside a segment; their text was kept.
    private(set) var unknown: [String] = []

    init(names: XLIFFNames, numbers: XLIFFCodeNumbers, originalData: [String: String]) {
        self.names = names
        self.numbers = numbers
        self.originalData = originalData
    }

    /// The segment with what stood inside a `<source>`, `<target>` or `mrk`.
    mutating func segment(_ content: [MarkupElement.Content]) -> Segment {
        roles = XLIFFCodePairing(of: content, names: names).roles[...]
        return Segment(converted(content))
    }

    /// Whether a change under review took the text out (SDLXLIFF).
    static func isDeleted(_ element: MarkupElement) -> Bool {
        element.attributes["mtype"] == "x-sdl-deleted"
    }

    private mutating func converted(_ content: [MarkupElement.Content]) -> [Segment.Content] {
        var result: [Segment.Content] = []
        for part in content {
            switch part {
            case .text(let text): Self.append([.text(text)], to: &result)
            case .element(let element) where Self.isDeleted(element): break
            case .element(let element): Self.append(converted(element), to: &result)
            }
        }
        return result
    }

    private mutating func converted(_ element: MarkupElement) -> [Segment.Content] {
        switch names.element(element.name) {
        case .g, .pc: span(element)
        case .bpt, .bx, .sc: code(element, paired: .beginPaired, position: "begin")
        case .ept, .ex, .ec: code(element, paired: .endPaired, position: "end")
        case .it: [isolated(element, position: element.attributes["pos"] == "close" ? "end" : "begin")]
        case .ph, .x: [.element(InlineElement(.placeholder, attributes: attributes(element), content: native(element)))]
        case .sub: [.element(InlineElement(.subflow, attributes: type(element), content: converted(element.content)))]
        case .cp: [Self.character(element.attributes["hex"] ?? "")]
        case .mrk: marked(element)
        case .sm, .em: []
        default: foreign(element)
        }
    }

    private mutating func span(_ element: MarkupElement) -> [Segment.Content] {
        guard case .paired(let number)? = roles.popFirst() else { return converted(element.content) }
        var begin: Attributes = ["i": String(number)]
        begin.append(contentsOf: attributes(element))
        let opening = InlineElement(.beginPaired, attributes: begin, content: data(element, "dataRefStart"))
        let closing = InlineElement(
            .endPaired, attributes: ["i": String(number)], content: data(element, "dataRefEnd"))
        return [.element(opening)] + converted(element.content) + [.element(closing)]
    }

    private mutating func code(
        _ element: MarkupElement, paired kind: InlineElement.Kind, position: String
    ) -> [Segment.Content] {
        guard case .paired(let number)? = roles.popFirst() else { return [isolated(element, position: position)] }
        var attributes: Attributes = ["i": String(number)]
        if kind == .beginPaired { attributes.append(contentsOf: self.attributes(element)) }
        return [.element(InlineElement(kind, attributes: attributes, content: native(element)))]
    }

    private mutating func isolated(_ element: MarkupElement, position: String) -> Segment.Content {
        var attributes: Attributes = ["pos": position]
        attributes.append(contentsOf: self.attributes(element))
        return .element(InlineElement(.isolated, attributes: attributes, content: native(element)))
    }

    private mutating func marked(_ element: MarkupElement) -> [Segment.Content] {
        let type = element.attributes["mtype"] ?? element.attributes["type"]
        let content = converted(element.content)
        guard let type, type != "seg" else { return content }
        return [.element(InlineElement(.highlight, attributes: ["type": type], content: content))]
    }

    private mutating func foreign(_ element: MarkupElement) -> [Segment.Content] {
        unknown.append(element.name)
        return converted(element.content)
    }

    private func attributes(_ element: MarkupElement) -> Attributes {
        var result = type(element)
        result["x"] = numbers[element]
        return result
    }

    private func type(_ element: MarkupElement) -> Attributes {
        var result = Attributes()
        result["type"] = element.attributes["ctype"] ?? element.attributes["type"]
        return result
    }

    private mutating func native(_ element: MarkupElement) -> [Segment.Content] {
        element.content.isEmpty ? data(element, "dataRef") : converted(element.content)
    }

    private func data(_ element: MarkupElement, _ reference: String) -> [Segment.Content] {
        let text = element.attributes[reference].flatMap { originalData[$0] } ?? ""
        return text.isEmpty ? [] : [.text(text)]
    }

    private static func character(_ hexadecimal: String) -> Segment.Content {
        guard let scalar = UInt32(hexadecimal, radix: 16).flatMap(Unicode.Scalar.init),
            ForbiddenCharacters.isAllowed(scalar)
        else { return .element(ForbiddenCharacters.placeholder(for: hexadecimal)) }
        return .text(String(scalar))
    }

    // Text on both sides of something that was left out is one piece.
    private static func append(_ content: [Segment.Content], to result: inout [Segment.Content]) {
        for part in content {
            if case .text(let text) = part, case .text(var before)? = result.last {
                // Taken out first, so that the text grows in its place.
                result.removeLast()
                before += text
                result.append(.text(before))
            } else {
                result.append(part)
            }
        }
    }
}

extension Attributes {
    fileprivate mutating func append(contentsOf other: Attributes) {
        for attribute in other { appendUnique(attribute.name, attribute.value) }
    }
}
