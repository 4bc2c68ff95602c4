internal import LanguageAssets

// How a <trans-unit> or <unit> is read; what it becomes is in XLIFFReader+Building.swift.
extension XLIFFReader {
    /// The `<trans-unit>` whose start was just read.
    mutating func readTransUnit(_ start: XMLEvent) throws(ExchangeError) -> XLIFFUnit {
        let attributes = stream.attributes(of: start)
        var unit = XLIFFUnit(id: attributes["id"], place: start.place)
        var texts: [XLIFFName: XLIFFText] = [:]
        var tools = XLIFFToolStates(status: attributes["mq:status"], confirmed: attributes["m:confirmed"])
        while let event = try stream.next(), event.kind != .end {
            guard event.kind == .start else { continue }
            let name = stream.name(event.name)
            switch names.element(name) {
            case let part? where [.source, .segSource, .target].contains(part):
                let text = try readText(event)
                if texts[part] == nil { texts[part] = text }
            case .note: try unit.notes.append(readNote(event))
            case _ where name == "sdl:seg-defs": try readLevels(into: &tools)
            default: try skip(event, name, in: &unit)
            }
        }
        segment(&unit, texts, approved: attributes["approved"], tools)
        return unit
    }

    /// The `<unit>` whose start was just read.
    mutating func readUnit(_ start: XMLEvent) throws(ExchangeError) -> XLIFFUnit {
        var unit = XLIFFUnit(id: stream.attributes(of: start)["id"], place: start.place)
        while let event = try stream.next(), event.kind != .end {
            guard event.kind == .start else { continue }
            let name = stream.name(event.name)
            switch names.element(name) {
            case .segment: try readSegment(event, into: &unit)
            case .ignorable: try stream.skipElement()
            case .originalData:
                for data in try stream.element(startingWith: event).elements {
                    if let id = data.attributes["id"] { unit.originalData[id] = Self.text(ofData: data, names) }
                }
            case .notes:
                for note in try stream.element(startingWith: event).elements {
                    unit.notes.append(.note(.init(note.text)))
                }
            default: try skip(event, name, in: &unit)
            }
        }
        return unit
    }

    private mutating func readSegment(_ start: XMLEvent, into unit: inout XLIFFUnit) throws(ExchangeError) {
        let attributes = stream.attributes(of: start)
        var source: XLIFFText?
        var target: XLIFFText?
        while let event = try stream.next(), event.kind != .end {
            guard event.kind == .start else { continue }
            let name = stream.name(event.name)
            switch names.element(name) {
            case .source: source = try readText(event)
            case .target: target = try readText(event)
            default: try skip(event, name, in: &unit)
            }
        }
        let state = attributes["state"]
        unit.segments.append(
            XLIFFSegment(
                id: attributes["id"], place: start.place,
                source: source ?? XLIFFText(place: start.place, content: []), target: target, state: state,
                confirmation: XLIFFState(state: state)))
    }

    private mutating func readText(_ start: XMLEvent) throws(ExchangeError) -> XLIFFText {
        let element = try stream.element(startingWith: start)
        return XLIFFText(
            place: start.place, language: element.attributes["xml:lang"], state: element.attributes["state"],
            content: element.content)
    }

    private mutating func readNote(_ start: XMLEvent) throws(ExchangeError) -> Annotation {
        let element = try stream.element(startingWith: start)
        var attributes = Attributes()
        attributes["xml:lang"] = element.attributes["xml:lang"]
        return .note(.init(element.text, attributes: attributes))
    }

    private mutating func readLevels(into tools: inout XLIFFToolStates) throws(ExchangeError) {
        while let event = try stream.next(), event.kind != .end {
            guard event.kind == .start else { continue }
            let element = try stream.element(startingWith: event)
            if let id = element.attributes["id"] { tools.setLevel(element.attributes["conf"], of: id) }
        }
    }

    private mutating func skip(_ event: XMLEvent, _ name: String, in unit: inout XLIFFUnit) throws(ExchangeError) {
        if names.isOwn(name), names.element(name)?.isIgnored != true,
            try stream.isDefaultNamespaceKept(by: event, names.namespace)
        {
            unit.problems.append(Self.unknownElement(name, at: event.place, unit: unit.id))
        }
        try stream.skipElement()
    }

    // Native code may hold characters that XML cannot, as <cp>.
    private static func text(ofData data: MarkupElement, _ names: XLIFFNames) -> String {
        data.content.reduce(into: "") { text, part in
            switch part {
            case .text(let piece): text += piece
            case .element(let element):
                let scalar = element.attributes["hex"].flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
                if let scalar, ForbiddenCharacters.isAllowed(scalar) { text.unicodeScalars.append(scalar) }
            }
        }
    }
}
