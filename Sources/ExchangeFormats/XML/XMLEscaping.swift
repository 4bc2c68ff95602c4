internal import LanguageAssets

/// Writes XML text and tags into a byte buffer.
enum XMLEscaping {
    /// Where a text stands, which decides what must be escaped.
    enum Position {
        case content
        case attribute
    }

    /// Appends a literal piece of markup.
    static func append(_ markup: StaticString, to buffer: inout [UInt8]) {
        markup.withUTF8Buffer { buffer.append(contentsOf: $0) }
    }

    /// Appends text, escaped for its position.
    ///
    /// Characters that XML 1.0 forbids become U+FFFD.
    static func append(_ text: String, as position: Position, to buffer: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            var clean = 0
            for index in bytes.indices where isSpecial(bytes[index]) {
                guard let replacement = replacement(for: bytes, at: index, position) else { continue }
                buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<index]))
                buffer.append(contentsOf: replacement.utf8)
                // U+FFFE and U+FFFF are three bytes, the others one.
                clean = index + (bytes[index] == 0xEF ? 3 : 1)
            }
            buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean...]))
        }
    }

    /// Appends `name="value"` with a space before it.
    static func appendAttribute(_ name: String, _ value: String, to buffer: inout [UInt8]) {
        buffer.append(UInt8(ascii: " "))
        buffer.append(contentsOf: name.utf8)
        append("=\"", to: &buffer)
        append(value, as: .attribute, to: &buffer)
        buffer.append(UInt8(ascii: "\""))
    }

    /// Appends a start tag; `order` ranks the attribute names, unknown names follow in byte order.
    static func appendStartTag(
        _ name: String, _ attributes: Attributes, order: [String], closing: StaticString = ">",
        to buffer: inout [UInt8]
    ) {
        buffer.append(UInt8(ascii: "<"))
        buffer.append(contentsOf: name.utf8)
        appendAttributes(attributes, order: order, to: &buffer)
        append(closing, to: &buffer)
    }

    /// Appends attributes in the order of their names.
    static func appendAttributes(_ attributes: Attributes, order: [String], to buffer: inout [UInt8]) {
        if attributes.count == 1, let only = attributes.first {
            appendAttribute(only.name, only.value, to: &buffer)
        } else if attributes.count > 1 {
            for attribute in sorted(attributes, by: order) {
                appendAttribute(attribute.name, attribute.value, to: &buffer)
            }
        }
    }

    /// Appends an end tag.
    static func appendEndTag(_ name: String, to buffer: inout [UInt8]) {
        append("</", to: &buffer)
        buffer.append(contentsOf: name.utf8)
        buffer.append(UInt8(ascii: ">"))
    }

    /// Appends an element that is kept whole.
    static func append(_ element: MarkupElement, order: [String], to buffer: inout [UInt8]) {
        if element.content.isEmpty {
            appendStartTag(element.name, element.attributes, order: order, closing: "/>", to: &buffer)
            return
        }
        appendStartTag(element.name, element.attributes, order: order, to: &buffer)
        for part in element.content {
            switch part {
            case .text(let text): append(text, as: .content, to: &buffer)
            case .element(let nested): append(nested, order: order, to: &buffer)
            }
        }
        appendEndTag(element.name, to: &buffer)
    }

    private static func sorted(_ attributes: Attributes, by order: [String]) -> [Attributes.Attribute] {
        func rank(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }
        return attributes.sorted { one, other in
            let (left, right) = (rank(one.name), rank(other.name))
            return left != right ? left < right : one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0xEF
    }

    private static func replacement(
        for bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ position: Position
    ) -> String? {
        switch (bytes[index], position) {
        case (UInt8(ascii: "&"), _): "&amp;"
        case (UInt8(ascii: "<"), _): "&lt;"
        case (UInt8(ascii: ">"), _): "&gt;"
        case (UInt8(ascii: "\""), .attribute): "&quot;"
        case (0x0D, _): "&#13;"
        case (0x09, .attribute): "&#9;"
        case (0x0A, .attribute): "&#10;"
        case (0x09, .content), (0x0A, .content), (0x22, .content): nil
        case (0xEF, _): isNoncharacter(bytes, at: index) ? "\u{FFFD}" : nil
        default: "\u{FFFD}"
        }
    }

    private static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }
}
