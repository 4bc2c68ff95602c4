public import LanguageAssets

/// Reads a TBX file entry by entry.
///
/// Version 2 (`martif`, ISO 30042:2008) and version 3 (`tbx`, ISO 30042:2019) in both styles, DCA and DCT. Memory grows
/// with the largest entry only.
public struct TBXReader: ~Copyable {
    private var stream: XMLEventStream
    private var ordinal = 0
    /// The name of the root element: `martif` or `tbx`.
    public let rootName: String
    /// The attributes of the root element; `type` is the dialect.
    public let rootAttributes: Attributes

    /// What is wrong with the file outside its entries.
    public let problems: [ReadingProblem]

    private enum Name: String, CaseIterable {
        case martif, tbx, termEntry, conceptEntry
    }

    /// Opens a file and reads its root element.
    public init(path: String) throws(ExchangeError) {
        var stream = try XMLEventStream(path: path, vocabulary: Name.allCases.map(\.rawValue))
        let root = try stream.rootElement(named: [Name.martif.rawValue, Name.tbx.rawValue], kind: "TBX")
        rootName = stream.name(root.name)
        rootAttributes = stream.attributes(of: root)
        problems = stream.encodingProblem.map { [$0] } ?? []
        self.stream = stream
    }

    /// The next entry; `nil` after the last one.
    ///
    /// An error means that the rest of the file cannot be trusted.
    public mutating func next() throws(ExchangeError) -> PositionedConcept? {
        while let event = try stream.next() {
            guard event.kind == .start else { continue }
            let name = stream.name(event.name)
            if name == Name.termEntry.rawValue || name == Name.conceptEntry.rawValue {
                ordinal += 1
                stream.beginUnit(event)
                let element = try stream.element(startingWith: event)
                if stream.endUnit() == .tooLarge { return tooLarge(element, at: event.place) }
                return TBXEntryBuilder.entry(from: element, ordinal: ordinal, place: event.place)
            }
        }
        return nil
    }

    private func tooLarge(_ element: MarkupElement, at place: TextPlace) -> PositionedConcept {
        let id = element.attributes["id"] ?? "#\(ordinal)"
        let problem = ReadingProblem.tooLarge("concept", at: place, identifier: id, action: "concept skipped")
        return PositionedConcept(entry: ConceptEntry(id: id, languageSections: []), place: place, problems: [problem])
    }
}
