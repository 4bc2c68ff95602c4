internal import CLibXML2

/// One event of an `XMLEventStream`; its text and attributes are asked of the stream before the next event.
struct XMLEvent {
    enum Kind {
        case start
        case end
        case text
        case documentType
    }

    let kind: Kind
    /// Index into the stream's names; the vocabulary given to the stream comes first.
    let name: Int
    let raw: cxml_event

    init?(_ raw: cxml_event) {
        switch Int(raw.kind) {
        case CXML_START_ELEMENT: kind = .start
        case CXML_END_ELEMENT: kind = .end
        case CXML_TEXT: kind = .text
        case CXML_DOCUMENT_TYPE: kind = .documentType
        default: return nil
        }
        name = Int(raw.name)
        self.raw = raw
    }

    /// Where the construct begins.
    var place: TextPlace {
        TextPlace(line: Int(raw.line), column: Int(raw.column), byte: Int(raw.byte))
    }
}
