/// The attributes of one element, in the order in which they were read; names are unique.
///
/// Names are qualified as written (`xml:lang`, `changedate`). Look-up is linear: elements have few attributes.
public struct Attributes: Sendable, Hashable, Codable {
    /// One name with its value.
    public struct Attribute: Sendable, Hashable, Codable {
        /// The qualified name.
        public let name: String
        /// The value after XML's normalization of white space.
        public var value: String

        /// Makes an attribute.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    private var storage: [Attribute]

    /// Makes an empty list.
    public init() {
        storage = []
    }

    /// Makes a list; a later attribute replaces an earlier one of the same name.
    public init(_ attributes: [Attribute]) {
        storage = []
        storage.reserveCapacity(attributes.count)
        for attribute in attributes {
            self[attribute.name] = attribute.value
        }
    }

    /// The value of a name; `nil` when absent.
    ///
    /// Setting `nil` removes.
    public subscript(name: String) -> String? {
        get { storage.first { $0.name == name }?.value }
        set {
            let index = storage.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): storage[index].value = value
            case (let index?, nil): storage.remove(at: index)
            case (nil, let value?): storage.append(Attribute(name, value))
            case (nil, nil): break
            }
        }
    }

    /// Adds an attribute whose name the caller knows to be absent, without looking.
    public mutating func appendUnique(_ name: String, _ value: String) {
        storage.append(Attribute(name, value))
    }
}

extension Attributes: RandomAccessCollection {
    /// The position of the first attribute.
    public var startIndex: Int { storage.startIndex }
    /// The position after the last attribute.
    public var endIndex: Int { storage.endIndex }
    /// The attribute at a position.
    public subscript(position: Int) -> Attribute { storage[position] }
}

extension Attributes: ExpressibleByDictionaryLiteral {
    /// Makes a list from a literal, in its order.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { Attribute($0.0, $0.1) })
    }
}
