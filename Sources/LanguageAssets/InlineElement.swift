/// A code or a span inside a segment: what TMX 1.4b calls content markup (section 4.2).
public struct InlineElement: Sendable, Hashable, Codable {
    /// Which element it is.
    public enum Kind: Sendable, Hashable, Codable {
        /// Begin of a paired code; its end has the same `i`.
        case beginPaired
        /// End of a paired code.
        case endPaired
        /// A stand-alone code.
        case placeholder
        /// A begin or end whose partner lies outside the segment.
        case isolated
        /// A span that only marks text.
        case highlight
        /// A code of unknown role; deprecated since TMX 1.4.
        case unknownTag
        /// Translatable text inside a code.
        case subflow
        /// An element that TMX does not define, by its qualified name.
        case foreign(String)
    }

    /// Which element it is.
    public var kind: Kind
    /// The attributes (`i`, `x`, `type`, `pos`, `assoc`, …).
    public var attributes: Attributes
    /// What stands inside: native code text, sub-flows, or text for a highlight.
    public var content: [Segment.Content]

    /// Makes an inline element.
    public init(_ kind: Kind, attributes: Attributes = [:], content: [Segment.Content] = []) {
        self.kind = kind
        self.attributes = attributes
        self.content = content
    }
}

extension InlineElement.Kind {
    /// The element name in TMX.
    public var name: String {
        switch self {
        case .beginPaired: "bpt"
        case .endPaired: "ept"
        case .placeholder: "ph"
        case .isolated: "it"
        case .highlight: "hi"
        case .unknownTag: "ut"
        case .subflow: "sub"
        case .foreign(let name): name
        }
    }

    /// Makes the kind with a TMX element name; any other name is `foreign`.
    public init(name: String) {
        switch name {
        case "bpt": self = .beginPaired
        case "ept": self = .endPaired
        case "ph": self = .placeholder
        case "it": self = .isolated
        case "hi": self = .highlight
        case "ut": self = .unknownTag
        case "sub": self = .subflow
        default: self = .foreign(name)
        }
    }

    /// What the content of the element is to the reader of the segment.
    var role: ContentRole {
        switch self {
        case .highlight, .foreign: .visibleText
        case .beginPaired, .endPaired, .placeholder, .isolated, .unknownTag, .subflow: .nativeCode
        }
    }

    enum ContentRole {
        case visibleText
        case nativeCode
    }
}
