/// What people and tools wrote beside a segment: a note, a property, or an element that TMX does not define.
public enum Annotation: Sendable, Hashable, Codable {
    /// A comment for people.
    case note(Note)
    /// A value for tools.
    case property(Property)
    /// A user-defined encoding (`ude`, header only) or an element that TMX does not define.
    case element(MarkupElement)

    /// A comment for people (`note`).
    public struct Note: Sendable, Hashable, Codable {
        /// The comment.
        public var text: String
        /// `xml:lang` and `o-encoding` where they were given.
        public var attributes: Attributes

        /// Makes a note.
        public init(_ text: String, attributes: Attributes = [:]) {
            self.text = text
            self.attributes = attributes
        }
    }

    /// A value for tools (`prop`).
    public struct Property: Sendable, Hashable, Codable {
        /// What kind of value it is; tools' own kinds begin with `x-`.
        public var type: String
        /// The value.
        public var text: String
        /// The attributes besides `type`.
        public var attributes: Attributes

        /// Makes a property.
        public init(_ type: String, _ text: String, attributes: Attributes = [:]) {
            self.type = type
            self.text = text
            self.attributes = attributes
        }
    }
}
