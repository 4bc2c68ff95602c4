/// The text of one translation unit variant, with its inline elements where they stand.
public struct Segment: Sendable, Hashable, Codable {
    /// Text or an inline element, in document order.
    public enum Content: Sendable, Hashable, Codable {
        /// Character data, exactly as received.
        case text(String)
        /// A code or span.
        case element(InlineElement)
    }

    /// What the segment consists of.
    public var content: [Content]

    /// Makes a segment from its content.
    public init(_ content: [Content]) {
        self.content = content
    }

    /// Makes a segment of plain text; empty text makes an empty segment.
    public init(_ text: String) {
        content = text.isEmpty ? [] : [.text(text)]
    }

    /// The text that a person reads: without codes, with the text of highlights.
    ///
    /// Never altered otherwise.
    public var plainText: String {
        if content.count == 1, case .text(let text) = content[0] { return text }
        var result = ""
        Self.appendPlainText(of: content, to: &result)
        return result
    }

    /// The inline elements a person does not read as text, in order, those inside highlights included.
    public var codes: [InlineElement] {
        var result: [InlineElement] = []
        Self.appendCodes(of: content, to: &result)
        return result
    }

    private static func appendPlainText(of content: [Content], to result: inout String) {
        for part in content {
            switch part {
            case .text(let text): result += text
            case .element(let element) where element.kind.role == .visibleText:
                appendPlainText(of: element.content, to: &result)
            case .element: break
            }
        }
    }

    private static func appendCodes(of content: [Content], to result: inout [InlineElement]) {
        for case .element(let element) in content {
            result.append(element)
            if element.kind.role == .visibleText {
                appendCodes(of: element.content, to: &result)
            }
        }
    }
}
