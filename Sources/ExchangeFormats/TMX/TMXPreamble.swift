internal import LanguageAssets

/// What a TMX file holds before its first unit.
struct TMXPreamble {
    var rootAttributes: Attributes = [:]
    var header = MemoryHeader(attributes: [:])
    var problems: [ReadingProblem] = []

    /// Reads up to the start of the body.
    init(from stream: inout XMLEventStream) throws(ExchangeError) {
        let root = try stream.rootElement(named: [TMXName.tmx.text], kind: "TMX")
        if let problem = stream.encodingProblem { problems.append(problem) }
        rootAttributes = stream.attributes(of: root)
        var hasHeader = false
        while let event = try stream.next() {
            switch (event.kind, TMXName(rawValue: event.name)) {
            case (.start, .header) where !hasHeader:
                stream.beginUnit(event)
                header = try readHeader(startingWith: event, from: &stream)
                if stream.endUnit() == .tooLarge { leaveOutAnnotations(at: event.place) }
                hasHeader = true
            case (.start, .body):
                if !hasHeader { problems.append(Self.missing("header", at: event.place)) }
                takeAttributes(ofBody: event, from: &stream)
                return
            default: try stream.skip(event, noting: &problems)
            }
        }
        problems.append(Self.missing("body", at: root.place))
    }

    private mutating func readHeader(
        startingWith start: XMLEvent, from stream: inout XMLEventStream
    ) throws(ExchangeError) -> MemoryHeader {
        var header = MemoryHeader(attributes: stream.attributes(of: start))
        while let event = try stream.next() {
            switch event.kind {
            case .start: header.annotations.append(try stream.annotation(startingWith: event))
            case .end: return header
            case .text: try stream.skip(event, noting: &problems)
            case .documentType: break
            }
        }
        return header
    }

    private mutating func leaveOutAnnotations(at place: TextPlace) {
        header.annotations = []
        problems.append(.tooLarge("header", at: place, identifier: nil, action: "notes and properties skipped"))
    }

    // TMX gives <body> no attributes, but it may declare the namespaces of foreign elements.
    private mutating func takeAttributes(ofBody start: XMLEvent, from stream: inout XMLEventStream) {
        for attribute in stream.attributes(of: start) where rootAttributes[attribute.name] == nil {
            rootAttributes[attribute.name] = attribute.value
        }
    }

    private static func missing(_ name: String, at place: TextPlace) -> ReadingProblem {
        ReadingProblem(
            .warning, .missingElement, at: place,
            message: "The file has no <\(name)> where TMX needs one. Add it, or export the file again.",
            action: "read as if it were empty")
    }
}

extension XMLEventStream {
    /// Skips what has no place between units or around the body, and says so: nothing goes in silence.
    mutating func skip(_ event: XMLEvent, noting problems: inout [ReadingProblem]) throws(ExchangeError) {
        if event.kind == .text, !isWhiteSpace(event) {
            problems.append(.strayText(text(of: event), at: event.place))
        }
        guard event.kind == .start else { return }
        let name = name(event.name)
        try skipElement()
        problems.append(
            ReadingProblem(
                .error, .unknownElement, at: event.place,
                message: "TMX has no <\(name)> here. Move it into a unit or the header if it matters.",
                action: "element skipped"))
    }

    /// A note, a property or an unknown element of TMX whose start was just read.
    ///
    /// A note or property with elements inside is kept whole as an unknown element.
    mutating func annotation(startingWith start: XMLEvent) throws(ExchangeError) -> Annotation {
        let name = TMXName(rawValue: start.name)
        var element = try element(startingWith: start)
        guard element.elements.isEmpty else { return .element(element) }
        switch name {
        case .note:
            return .note(.init(element.text, attributes: element.attributes))
        case .prop:
            let type = element.attributes["type"] ?? ""
            element.attributes["type"] = nil
            return .property(.init(type, element.text, attributes: element.attributes))
        default:
            return .element(element)
        }
    }
}

extension ReadingProblem {
    static func strayText(_ text: String, at place: TextPlace, identifier: String? = nil) -> ReadingProblem {
        ReadingProblem(
            .error, .strayText, at: place, identifier: identifier,
            message: "Text stands outside <seg>: \"\(text.prefix(60))\". Move it into a <seg> or <note>.",
            action: "text dropped")
    }
}
