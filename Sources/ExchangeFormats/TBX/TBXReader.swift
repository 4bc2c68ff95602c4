public import LanguageAssets

/// Reads a TBX file entry by entry: version 2 (`martif`, ISO 30042:2008) and version 3 (`tbx`, ISO 30042:2019, both
/// styles DCA and DCT). Memory grows with the largest entry only.
public struct TBXReader: ~Copyable {
    private var stream: XMLEventStream
    private var ordinal = 0
    /// The name of the root element: `martif` or `tbx`.
    public let rootName: String
    /// The attributes of the root element; `type` is the dialect.
    public let rootAttributes: Attributes

    private enum Name: String, CaseIterable {
        case martif, tbx, termEntry, conceptEntry
    }

    /// Opens a file and reads its root element.
    public init(path: String) throws(ExchangeError) {
        var stream = try XMLEventStream(path: path, vocabulary: Name.allCases.map(\.rawValue))
        let root = try stream.rootElement()
        var name = ""
        if let root { name = stream.name(root.name) }
        guard name == Name.martif.rawValue || name == Name.tbx.rawValue else {
            throw ExchangeError(
                .wrongFormat, file: path, place: root?.place,
                message: "The document is a <\(name)>, not a <martif> or <tbx>. Name a TBX file.")
        }
        var attributes = Attributes()
        if let root { attributes = try stream.attributes(of: root) }
        rootAttributes = attributes
        rootName = name
        self.stream = stream
    }

    /// The next entry; `nil` after the last one. An error means that the rest of the file cannot be trusted.
    public mutating func next() throws(ExchangeError) -> TBXEntry? {
        while let event = try stream.next() {
            guard event.kind == .start else { continue }
            let name = stream.name(event.name)
            if name == Name.termEntry.rawValue || name == Name.conceptEntry.rawValue {
                ordinal += 1
                let element = try stream.element(startingWith: event)
                return TBXEntryBuilder.entry(from: element, ordinal: ordinal, place: event.place)
            }
        }
        return nil
    }
}
