internal import LanguageAssets

/// What a TMX file holds before its first unit.
struct TMXPreamble {
    var rootAttributes: Attributes = [:]
    var header = MemoryHeader(attributes: [:])
    var problems: [ReadingProblem] = []

    /// Reads up to the start of the body.
    init(from stream: inout XMLEventStream) throws(ExchangeError) {
        if let problem = stream.encodingProblem { problems.append(problem) }
        guard let root = try stream.rootElement() else { return }
        guard TMXName(rawValue: root.name) == .tmx else {
            throw Self.wrongRoot(stream.name(root.name), file: stream.path, at: root.place)
        }
        rootAttributes = try stream.attributes(of: root)
        while let event = try stream.next() {
            guard event.kind == .start else { continue }
            switch TMXName(rawValue: event.name) {
            case .header: header = try stream.header(startingWith: event)
            case .body: return
            default:
                problems.append(Self.unknownElement(stream.name(event.name), at: event.place))
                _ = try stream.element(startingWith: event)
            }
        }
    }

    // Elements between units have no place in the model: they are reported, never dropped in silence.
    static func unknownElement(_ name: String, at place: TextPlace) -> ReadingProblem {
        ReadingProblem(
            .error, .unknownElement, at: place,
            message: "TMX has no <\(name)> here. Move it into a unit or the header if it matters.",
            action: "element skipped")
    }

    private static func wrongRoot(_ name: String, file: String, at place: TextPlace) -> ExchangeError {
        let fact =
            name.lowercased() == "html"
            ? "This is an HTML page, not a TMX file. Download the file itself, not the page that links to it."
            : "The document is a <\(name)>, not a <tmx>. Name a TMX file."
        return ExchangeError(.wrongFormat, file: file, place: place, message: fact)
    }
}

extension XMLEventStream {
    fileprivate mutating func header(startingWith start: XMLEvent) throws(ExchangeError) -> MemoryHeader {
        var header = MemoryHeader(attributes: try attributes(of: start))
        while let event = try next() {
            switch event.kind {
            case .start: header.annotations.append(try annotation(startingWith: event))
            case .end: return header
            case .text, .documentType: break
            }
        }
        return header
    }

    /// A note, a property or an unknown element of TMX whose start was just read.
    mutating func annotation(startingWith start: XMLEvent) throws(ExchangeError) -> Annotation {
        switch TMXName(rawValue: start.name) {
        case .note:
            let attributes = try attributes(of: start)
            return .note(.init(try textContent(), attributes: attributes))
        case .prop:
            var attributes = Attributes()
            var type = ""
            for index in 0..<attributeCount(of: start) {
                let name = attributeName(index, of: start)
                let value = try attributeValue(index, of: start)
                if TMXName(rawValue: name) == .type {
                    type = value
                } else {
                    attributes.appendUnique(self.name(name), value)
                }
            }
            return .property(.init(type, try textContent(), attributes: attributes))
        default:
            return .element(try element(startingWith: start))
        }
    }
}
