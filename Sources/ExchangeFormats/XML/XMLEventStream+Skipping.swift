internal import LanguageAssets

extension XMLEventStream {
    /// Whether an element leaves the default namespace of the document as it is.
    mutating func isDefaultNamespaceKept(by event: XMLEvent, _ namespace: String?) throws(ExchangeError) -> Bool {
        guard let own = attributes(of: event)["xmlns"] else { return true }
        return own == namespace
    }

    /// Skips to the end of the element whose start event was just read.
    mutating func skipElement() throws(ExchangeError) {
        var depth = 0
        while let event = try next() {
            switch event.kind {
            case .start: depth += 1
            case .end:
                if depth == 0 { return }
                depth -= 1
            case .text, .documentType: break
            }
        }
    }
}
