internal import LanguageAssets

extension XMLEventStream {
    /// Skips to the start of the root element, which must have one of the names.
    ///
    /// `kind` says what such a file is called, for the message that this is none.
    mutating func rootElement(named names: [String], kind: String) throws(ExchangeError) -> XMLEvent {
        while let event = try next() {
            let name = name(event.name)
            if event.kind == .documentType, name.lowercased() == "html" { throw htmlPage(kind, at: event.place) }
            guard event.kind == .start else { continue }
            if names.contains(name) { return event }
            if name.lowercased() == "html" { throw htmlPage(kind, at: event.place) }
            let expected = names.map { "<\($0)>" }.joined(separator: " or ")
            throw ExchangeError(
                .wrongFormat, file: path, place: event.place,
                message: "The document is a <\(name)>, not a \(expected). Name a \(kind) file.")
        }
        throw ExchangeError(.empty, file: path, message: "The file has no content. Name a \(kind) file.")
    }

    /// Skips to the start of the root element, whatever its name; `nil` when there is none.
    mutating func firstElement() throws(ExchangeError) -> XMLEvent? {
        while let event = try next() {
            if event.kind == .start { return event }
        }
        return nil
    }

    private func htmlPage(_ kind: String, at place: TextPlace) -> ExchangeError {
        ExchangeError(
            .wrongFormat, file: path, place: place,
            message: """
                This is an HTML page, not a \(kind) file. Download the file itself, not the page that links to it.
                """)
    }

    /// The attributes of a start event.
    mutating func attributes(of event: XMLEvent) -> Attributes {
        var result = Attributes()
        for index in 0..<attributeCount(of: event) {
            result.appendUnique(name(attributeName(index, of: event)), attributeValue(index, of: event))
        }
        return result
    }

    /// The element whose start event was just read, whole, up to and with its end.
    mutating func element(startingWith start: XMLEvent) throws(ExchangeError) -> MarkupElement {
        var element = MarkupElement(name: name(start.name), attributes: attributes(of: start))
        while let event = try next() {
            switch event.kind {
            case .text: Self.append(text(of: event), to: &element.content)
            case .start: element.content.append(.element(try self.element(startingWith: event)))
            case .end: return element
            case .documentType: break
            }
        }
        return element
    }

    // A long text arrives in several events; taken out of the list, it can grow without being copied.
    private static func append(_ text: String, to content: inout [MarkupElement.Content]) {
        if case .text(var whole)? = content.last {
            content.removeLast()
            whole += text
            content.append(.text(whole))
        } else {
            content.append(.text(text))
        }
    }
}
