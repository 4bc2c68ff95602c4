/// A part of a unit or header that can change on its own.
public struct ContentPlace: Sendable, Hashable, CustomStringConvertible {
    /// What kind of part it is.
    public enum Part: Sendable, Hashable {
        /// The text of a variant with its codes; the variant as a whole, when it came or went.
        case segment
        /// An attribute, by name.
        case attribute(String)
        /// A note.
        case note
        /// A property, by type.
        case property(String)
        /// An element that TMX does not define here, by name.
        case element(String)
        /// The order of variants or annotations, when nothing else changed.
        case order
    }

    /// The language code of the variant, as the file has it; `nil` for a part of the unit itself or of a header.
    public let language: String?
    /// The part.
    public let part: Part

    /// Makes a place.
    public init(_ part: Part, language: String? = nil) {
        self.part = part
        self.language = language
    }

    /// For example `variant ko-KR`, `attribute srclang`, `variant ko-KR, property x-origin`.
    public var description: String {
        guard let language else { return partDescription }
        return part == .segment ? "variant \(language)" : "variant \(language), \(partDescription)"
    }

    /// The part without the language, for example `attribute srclang`.
    public var partDescription: String {
        [kind, name].compactMap(\.self).joined(separator: " ")
    }

    /// The kind of part in one word: `segment`, `attribute`, `note`, `property`, `element` or `order`.
    public var kind: String {
        switch part {
        case .segment: "segment"
        case .attribute: "attribute"
        case .note: "note"
        case .property: "property"
        case .element: "element"
        case .order: "order"
        }
    }

    /// The name of the attribute or element or the type of the property; `nil` for the other parts.
    public var name: String? {
        switch part {
        case .attribute(let name), .property(let name), .element(let name): name
        case .segment, .note, .order: nil
        }
    }
}
