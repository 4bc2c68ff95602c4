internal import LanguageAssets

/// Takes out what the DTD of TMX 1.4 does not have, for clients that refuse a file with anything else.
///
/// Text is never taken out: an element that is not allowed inside a segment gives way to its content.
enum StandardMarkup {
    static func header(_ header: MemoryHeader) -> MemoryHeader {
        MemoryHeader(
            attributes: standard(header.attributes, of: "header"),
            annotations: header.annotations.compactMap { annotation in
                if case .element(let element) = annotation, element.name == "ude" { return annotation }
                return standard(annotation)
            })
    }

    static func unit(_ unit: TranslationUnit) -> TranslationUnit {
        TranslationUnit(
            attributes: standard(unit.attributes, of: "tu"), annotations: unit.annotations.compactMap(standard),
            variants: unit.variants.map { variant in
                TranslationUnitVariant(
                    language: variant.language, languageCode: variant.languageCode,
                    attributes: standard(variant.attributes, of: "tuv"),
                    annotations: variant.annotations.compactMap(standard),
                    segment: Segment(standard(variant.segment.content, in: .text)))
            })
    }

    private static func standard(_ annotation: Annotation) -> Annotation? {
        switch annotation {
        case .note(var note):
            note.attributes = standard(note.attributes, of: "note")
            return .note(note)
        case .property(var property):
            property.attributes = standard(property.attributes, of: "prop")
            return .property(property)
        case .element: return nil
        }
    }

    /// What stands around an inline element.
    private enum Surroundings {
        /// Text of the segment, of a highlight or of a sub-flow.
        case text
        /// The native code of an element.
        case code
    }

    private static func standard(_ content: [Segment.Content], in surroundings: Surroundings) -> [Segment.Content] {
        var result: [Segment.Content] = []
        for part in content {
            for piece in standard(part, in: surroundings) {
                // Text on both sides of an element that gave way is one text, as it will be read.
                if case .text(let text) = piece, case .text(let before)? = result.last {
                    result[result.count - 1] = .text(before + text)
                } else {
                    result.append(piece)
                }
            }
        }
        return result
    }

    private static func standard(_ part: Segment.Content, in surroundings: Surroundings) -> [Segment.Content] {
        guard case .element(var element) = part else { return [part] }
        let inside: Surroundings =
            switch element.kind {
            case .highlight, .subflow, .foreign: .text
            case .beginPaired, .endPaired, .placeholder, .isolated, .unknownTag: .code
            }
        guard isAllowed(element.kind, in: surroundings) else {
            return standard(element.content, in: surroundings)
        }
        completeKind(of: &element)
        element.attributes = standard(element.attributes, of: element.kind.name)
        element.content = standard(element.content, in: inside)
        return [.element(element)]
    }

    private static func isAllowed(_ kind: InlineElement.Kind, in surroundings: Surroundings) -> Bool {
        switch kind {
        case .foreign: false
        case .subflow: surroundings == .code
        default: surroundings == .text
        }
    }

    /// A paired code that does not say which pair it belongs to is an isolated one; an isolated one that does not say
    /// whether it begins or ends is a placeholder.
    private static func completeKind(of element: inout InlineElement) {
        switch element.kind {
        case .beginPaired where element.attributes["i"] == nil:
            element.kind = .isolated
            element.attributes["pos"] = "begin"
        case .endPaired where element.attributes["i"] == nil:
            element.kind = .isolated
            element.attributes["pos"] = "end"
        case .isolated where !["begin", "end"].contains(element.attributes["pos"]):
            element.kind = .placeholder
        default: break
        }
    }

    private static func standard(_ attributes: Attributes, of element: String) -> Attributes {
        let names = attributeNames[element] ?? []
        return Attributes(attributes.filter { names.contains($0.name) })
    }

    private static let historyAttributes: Set<String> = [
        "creationtool", "creationtoolversion", "creationdate", "creationid", "changedate", "changeid", "o-encoding",
        "datatype", "o-tmf",
    ]

    /// TMX 1.4b, the attribute lists of its DTD.
    private static let attributeNames: [String: Set<String>] = [
        "header": historyAttributes.union(["segtype", "adminlang", "srclang"]),
        "note": ["o-encoding", "xml:lang", "lang"],
        "prop": ["xml:lang", "o-encoding", "lang"],
        "tu": historyAttributes.union(["tuid", "usagecount", "lastusagedate", "segtype", "srclang"]),
        "tuv": historyAttributes.union(["usagecount", "lastusagedate", "lang"]),
        "bpt": ["i", "x", "type"],
        "ept": ["i"],
        "sub": ["datatype", "type"],
        "it": ["pos", "x", "type"],
        "ph": ["x", "assoc", "type"],
        "hi": ["x", "type"],
        "ut": ["x"],
    ]
}
