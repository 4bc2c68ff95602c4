internal import CLibXML2
internal import LanguageAssets

/// The events of an XML document, one after the other, in constant memory.
///
/// Entities other than the five predefined ones, and nesting deeper than 256, end the reading with an error.
struct XMLEventStream: ~Copyable {
    private let reader: OpaquePointer
    private var input: UTF8Input
    private var batch: cxml_batch
    private var position = 0
    private var isAtEnd = false
    private var names: [String] = []
    // Where the unit that is being read becomes too large.
    private var cutoff = UInt64.max
    private var isCut = false
    // How many elements are open that began behind the cutoff.
    private var omittedDepth = 0

    /// Opens a file.
    ///
    /// Event names that stand in `vocabulary` have its indexes.
    init(path: String, vocabulary: [String]) throws(ExchangeError) {
        let input = try UTF8Input(path: path, encodingFrom: .xmlDeclaration)
        let opened: OpaquePointer? = Self.withCStrings(vocabulary[...], []) { pointers in
            cxml_reader_open(pointers, pointers.count)
        }
        guard let opened else {
            throw ExchangeError(.outOfMemory, file: path, message: "There is not enough memory to read the file.")
        }
        reader = opened
        self.input = input
        batch = cxml_reader_batch(opened)
    }

    deinit {
        cxml_reader_close(reader)
    }

    /// The file as the caller named it.
    var path: String { input.path }

    /// The encoding problem of the file, when it declares another encoding than it has.
    var encodingProblem: ReadingProblem? { input.encodingProblem }

    /// The next event; `nil` after the end of the document.
    mutating func next() throws(ExchangeError) -> XMLEvent? {
        while let event = try nextOfDocument() {
            if event.raw.byte <= cutoff || closesKeptElement(event) { return event }
        }
        return nil
    }

    /// Says that a unit begins with a start event.
    ///
    /// From `UnitSize.limit` bytes on, only the ends of its open elements come, until `endUnit`.
    mutating func beginUnit(_ start: XMLEvent) {
        cutoff = start.raw.byte + UInt64(UnitSize.limit)
        omittedDepth = 0
        isCut = false
    }

    /// Says that the unit has ended; returns whether it came whole.
    mutating func endUnit() -> UnitSize {
        cutoff = .max
        return isCut ? .tooLarge : .usual
    }

    private mutating func closesKeptElement(_ event: XMLEvent) -> Bool {
        isCut = true
        switch event.kind {
        case .start: omittedDepth += 1
        case .end where omittedDepth == 0: return true
        case .end: omittedDepth -= 1
        case .text, .documentType: break
        }
        return false
    }

    private mutating func nextOfDocument() throws(ExchangeError) -> XMLEvent? {
        while position == batch.event_count {
            if cxml_reader_error(reader).pointee.code != Int32(CXML_OK) {
                throw error()
            }
            if isAtEnd { return nil }
            try push()
        }
        defer { position += 1 }
        guard let events = batch.events, let event = XMLEvent(events[position]) else { return nil }
        return event
    }

    private mutating func push() throws(ExchangeError) {
        let reader = reader
        let count = try input.withNextChunk { bytes in
            _ = cxml_reader_push(reader, bytes.baseAddress, bytes.count, bytes.isEmpty ? 1 : 0)
            return bytes.count
        }
        isAtEnd = count == 0
        batch = cxml_reader_batch(reader)
        position = 0
    }

    /// The qualified name with an index.
    mutating func name(_ index: Int) -> String {
        while names.count <= index, let name = cxml_reader_name(reader, UInt32(names.count)) {
            names.append(String(cString: name))
        }
        return index < names.count ? names[index] : ""
    }

    /// The text of a text event.
    func text(of event: XMLEvent) -> String {
        string(start: event.raw.text_start, count: event.raw.text_length)
    }

    /// Whether a text event is nothing but XML white space.
    func isWhiteSpace(_ event: XMLEvent) -> Bool {
        guard let bytes = batch.bytes else { return true }
        let text = UnsafeBufferPointer(start: bytes + Int(event.raw.text_start), count: Int(event.raw.text_length))
        return text.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }

    /// How many attributes a start event has.
    func attributeCount(of event: XMLEvent) -> Int { Int(event.raw.attribute_count) }

    /// The name index of an attribute of a start event.
    func attributeName(_ index: Int, of event: XMLEvent) -> Int {
        guard let attributes = batch.attributes else { return 0 }
        return Int(attributes[Int(event.raw.first_attribute) + index].name)
    }

    /// The value of an attribute of a start event.
    func attributeValue(_ index: Int, of event: XMLEvent) -> String {
        guard let attributes = batch.attributes else { return "" }
        let attribute = attributes[Int(event.raw.first_attribute) + index]
        return string(start: attribute.value_start, count: attribute.value_length)
    }

    // The input is valid UTF-8, so nothing is repaired here.
    private func string(start: UInt32, count: UInt32) -> String {
        guard count > 0, let bytes = batch.bytes else { return "" }
        // The input was checked before it was parsed.
        let text = UnsafeBufferPointer(start: bytes + Int(start), count: Int(count)).span
        return String(copying: UTF8Span(unchecked: text))
    }

    private func error() -> ExchangeError {
        XMLErrorText.error(from: cxml_reader_error(reader).pointee, in: input)
    }

    private static func withCStrings<Result>(
        _ strings: ArraySlice<String>, _ pointers: [UnsafePointer<CChar>],
        _ body: ([UnsafePointer<CChar>]) -> Result
    ) -> Result {
        guard let first = strings.first else { return body(pointers) }
        return first.withCString { withCStrings(strings.dropFirst(), pointers + [$0], body) }
    }
}
