/// An element that has no place of its own in the model, kept whole so that nothing is lost.
public struct MarkupElement: Sendable, Hashable, Codable {
    /// Text or an element, in document order.
    public enum Content: Sendable, Hashable, Codable {
        /// Character data.
        case text(String)
        /// A nested element.
        case element(MarkupElement)
    }

    /// The qualified name as written.
    public var name: String
    /// The attributes, namespace declarations among them.
    public var attributes: Attributes
    /// What stands between the tags.
    public var content: [Content]

    /// Makes an element.
    public init(name: String, attributes: Attributes = [:], content: [Content] = []) {
        self.name = name
        self.attributes = attributes
        self.content = content
    }

    /// All character data below this element, joined.
    public var text: String {
        content.reduce(into: "") { result, part in
            switch part {
            case .text(let text): result += text
            case .element(let element): result += element.text
            }
        }
    }

    /// The nested elements, without the text between them.
    public var elements: [MarkupElement] {
        content.compactMap { part in
            if case .element(let element) = part { element } else { nil }
        }
    }
}
