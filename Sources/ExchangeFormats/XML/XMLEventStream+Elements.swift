internal import LanguageAssets

extension XMLEventStream {
    /// Skips to the start of the root element; `nil` when there is none, which is an error by the next event.
    mutating func rootElement() throws(ExchangeError) -> XMLEvent? {
        while let event = try next() {
            if event.kind == .start { return event }
        }
        return nil
    }

    /// The attributes of a start event.
    mutating func attributes(of event: XMLEvent) throws(ExchangeError) -> Attributes {
        var result = Attributes()
        for index in 0..<attributeCount(of: event) {
            result.appendUnique(name(attributeName(index, of: event)), try attributeValue(index, of: event))
        }
        return result
    }

    /// The value of an attribute by its name index; `nil` when the element does not have it.
    func attribute(_ name: Int, of event: XMLEvent) throws(ExchangeError) -> String? {
        for index in 0..<attributeCount(of: event) where attributeName(index, of: event) == name {
            return try attributeValue(index, of: event)
        }
        return nil
    }

    /// The element whose start event was just read, whole, up to and with its end.
    mutating func element(startingWith start: XMLEvent) throws(ExchangeError) -> MarkupElement {
        var element = MarkupElement(name: name(start.name), attributes: try attributes(of: start))
        while let event = try next() {
            switch event.kind {
            case .text: Self.append(try text(of: event), to: &element.content)
            case .start: element.content.append(.element(try self.element(startingWith: event)))
            case .end: return element
            case .documentType: break
            }
        }
        return element
    }

    /// The text up to the end of the element whose start event was just read; nested elements give their text.
    mutating func textContent() throws(ExchangeError) -> String {
        var result = ""
        var depth = 0
        while let event = try next() {
            switch event.kind {
            case .text: result = result.isEmpty ? try text(of: event) : result + (try text(of: event))
            case .start: depth += 1
            case .end:
                if depth == 0 { return result }
                depth -= 1
            case .documentType: break
            }
        }
        return result
    }

    // A long text arrives in several events; they are one piece of content.
    private static func append(_ text: String, to content: inout [MarkupElement.Content]) {
        if case .text(let before)? = content.last {
            content[content.count - 1] = .text(before + text)
        } else {
            content.append(.text(text))
        }
    }
}
