public import LanguageAssets

/// Writes TMX 1.4b in canonical form.
///
/// That is UTF-8, LF, one element a line down to `<tuv>`, attributes in the order of the standard's DTD and unknown ones
/// after them. Everything that a value holds is written.
///
/// Each function appends to a buffer that the caller writes out; memory does not grow with the file.
public struct TMXWriter: Sendable {
    /// Makes a writer.
    public init() {}

    /// Appends everything up to the first unit.
    public func appendStart(_ header: MemoryHeader, rootAttributes: Attributes = [:], to buffer: inout [UInt8]) {
        XMLEscaping.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", to: &buffer)
        var root = rootAttributes
        root["version"] = "1.4"
        XMLEscaping.appendStartTag("tmx", root, order: ["version"], closing: ">\n", to: &buffer)
        XMLEscaping.append("  ", to: &buffer)
        if header.annotations.isEmpty {
            XMLEscaping.appendStartTag("header", header.attributes, order: Self.order, closing: "/>\n", to: &buffer)
        } else {
            XMLEscaping.appendStartTag("header", header.attributes, order: Self.order, closing: ">\n", to: &buffer)
            for annotation in header.annotations {
                XMLEscaping.append("    ", to: &buffer)
                append(annotation, to: &buffer)
                buffer.append(UInt8(ascii: "\n"))
            }
            XMLEscaping.append("  </header>\n", to: &buffer)
        }
        XMLEscaping.append("  <body>\n", to: &buffer)
    }

    /// Appends one unit.
    public func append(_ unit: TranslationUnit, to buffer: inout [UInt8]) {
        XMLEscaping.append("    ", to: &buffer)
        XMLEscaping.appendStartTag("tu", unit.attributes, order: Self.order, closing: ">\n", to: &buffer)
        for annotation in unit.annotations {
            XMLEscaping.append("      ", to: &buffer)
            append(annotation, to: &buffer)
            buffer.append(UInt8(ascii: "\n"))
        }
        let variants = unit.variants.span
        for index in variants.indices {
            append(variants[index], to: &buffer)
        }
        XMLEscaping.append("    </tu>\n", to: &buffer)
    }

    /// Appends everything after the last unit.
    public func appendEnd(to buffer: inout [UInt8]) {
        XMLEscaping.append("  </body>\n</tmx>\n", to: &buffer)
    }

    func append(_ variant: TranslationUnitVariant, to buffer: inout [UInt8]) {
        XMLEscaping.append("      <tuv", to: &buffer)
        XMLEscaping.appendAttribute("xml:lang", variant.languageCode, to: &buffer)
        XMLEscaping.appendAttributes(variant.attributes, order: Self.order, to: &buffer)
        XMLEscaping.append(">", to: &buffer)
        for annotation in variant.annotations where !Self.isSurplusSegment(annotation) {
            append(annotation, to: &buffer)
        }
        XMLEscaping.append("<seg>", to: &buffer)
        append(variant.segment.content, to: &buffer)
        XMLEscaping.append("</seg>", to: &buffer)
        for annotation in variant.annotations where Self.isSurplusSegment(annotation) {
            append(annotation, to: &buffer)
        }
        XMLEscaping.append("</tuv>\n", to: &buffer)
    }

    // Readers take the first <seg> of a variant for its segment, so others must follow it.
    private static func isSurplusSegment(_ annotation: Annotation) -> Bool {
        if case .element(let element) = annotation { element.name == "seg" } else { false }
    }

    func append(_ annotation: Annotation, to buffer: inout [UInt8]) {
        switch annotation {
        case .note(let note):
            appendText(note.text, in: "note", note.attributes, to: &buffer)
        case .property(let property):
            XMLEscaping.append("<prop", to: &buffer)
            XMLEscaping.appendAttribute("type", property.type, to: &buffer)
            XMLEscaping.appendAttributes(property.attributes, order: Self.order, to: &buffer)
            XMLEscaping.append(">", to: &buffer)
            XMLEscaping.append(property.text, as: .content, to: &buffer)
            XMLEscaping.append("</prop>", to: &buffer)
        case .element(let element):
            XMLEscaping.append(element, order: Self.order, to: &buffer)
        }
    }

    private func appendText(_ text: String, in name: String, _ attributes: Attributes, to buffer: inout [UInt8]) {
        XMLEscaping.appendStartTag(name, attributes, order: Self.order, to: &buffer)
        XMLEscaping.append(text, as: .content, to: &buffer)
        XMLEscaping.appendEndTag(name, to: &buffer)
    }

    func append(_ content: [Segment.Content], to buffer: inout [UInt8]) {
        for part in content {
            switch part {
            case .text(let text):
                XMLEscaping.append(text, as: .content, to: &buffer)
            case .element(let element) where element.content.isEmpty:
                XMLEscaping.appendStartTag(
                    element.kind.name, element.attributes, order: Self.order, closing: "/>", to: &buffer)
            case .element(let element):
                XMLEscaping.appendStartTag(element.kind.name, element.attributes, order: Self.order, to: &buffer)
                append(element.content, to: &buffer)
                XMLEscaping.appendEndTag(element.kind.name, to: &buffer)
            }
        }
    }

    // One order for all elements: that of the attribute lists in the TMX 1.4 DTD, the identifying ones first.
    private static let order = [
        "xml:lang", "lang", "tuid", "name", "base", "unicode", "code", "ent", "subst", "type", "pos", "i", "x", "assoc",
        "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "segtype",
        "o-tmf", "adminlang", "srclang", "creationdate", "creationid", "changedate", "changeid",
    ]
}
