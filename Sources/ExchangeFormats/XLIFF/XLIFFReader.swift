public import LanguageAssets

/// Reads an XLIFF file unit by unit: XLIFF 1.0 to 1.2 and 2.0 to 2.2, with the dialects of Trados, memoQ and Phrase.
///
/// A unit of the memory is one segment: a `<segment>` of 2.x, a `mrk[@mtype='seg']` of 1.x, or a `<trans-unit>` that is not
/// segmented. `XLIFFState` tells which are confirmed, `XLIFFInlineCodes` what becomes of codes. `xml:lang` on a source or
/// target wins over what the file declares.
///
/// The tuid is `original#unit` or `original#unit#segment`, where the file names all of these, without white space and once;
/// otherwise they are kept in the properties `x-xliff-file`, `x-xliff-unit` and `x-xliff-segment`. The state is kept in
/// `x-xliff-state`.
///
/// Memory: one unit, and the ids of one `<file>`.
public struct XLIFFReader: ~Copyable {
    var stream: XMLEventStream
    let names: XLIFFNames
    let version: XLIFFVersion
    let options: BilingualOptions
    /// A header for a memory made of this file.
    public let header: MemoryHeader
    /// What is wrong with the file outside its units, as far as it has been read.
    public internal(set) var problems: [ReadingProblem]
    /// How many units were left out so far because their translation is not confirmed.
    public internal(set) var unconfirmed = 0

    var file: XLIFFFile
    // The units of the element that was just read, in reverse.
    var waiting: [PositionedUnit] = []
    var languages = LanguageTagCache()

    /// Opens a file and reads up to its first `<file>`.
    ///
    /// - Throws: `ExchangeError` with the code `wrongFormat` for a document that is not XLIFF.
    public init(path: String, options: BilingualOptions = BilingualOptions()) throws(ExchangeError) {
        var stream = try XMLEventStream(path: path, vocabulary: [])
        let root = try XLIFFRoot(from: &stream)
        problems = [stream.encodingProblem].compactMap(\.self) + root.problems
        names = root.names
        version = root.version
        var file = XLIFFFile(root: root.attributes)
        if let first = root.firstFile {
            file.open(first.attributes, root.version)
            problems += Self.otherLanguages(file, options, at: first.place)
        }
        header = MemoryHeader(bilingual: "XLIFF", source: file.sourceLanguage ?? options.source?.description)
        self.stream = stream
        self.options = options
        self.file = file
    }

    /// The next unit; `nil` after the last one.
    ///
    /// An error means that the rest of the file cannot be trusted.
    public mutating func next() throws(ExchangeError) -> PositionedUnit? {
        while true {
            if let unit = waiting.popLast() { return unit }
            guard let event = try stream.next() else { return nil }
            switch event.kind {
            case .start: try open(event)
            case .text: try noteStrayText(event)
            case .end, .documentType: break
            }
        }
    }

    private mutating func open(_ event: XMLEvent) throws(ExchangeError) {
        let name = stream.name(event.name)
        switch names.element(name) {
        case .file:
            file.open(stream.attributes(of: event), version)
            problems += Self.otherLanguages(file, options, at: event.place)
        case .body, .group: break
        case .transUnit where version == .one: try readUnits(of: event)
        case .unit where version == .two: try readUnits(of: event)
        case let known?:
            if !known.isIgnored, known != .note, known != .notes { try noteUnknownElement(event, name) }
            try stream.skipElement()
        case nil:
            try noteUnknownElement(event, name)
            try stream.skipElement()
        }
    }

    private mutating func readUnits(of event: XMLEvent) throws(ExchangeError) {
        stream.beginUnit(event)
        let unit = try version == .one ? readTransUnit(event) : readUnit(event)
        if stream.endUnit() == .tooLarge {
            waiting = [.tooLarge(at: unit.place, identifier: unit.id)]
        } else {
            waiting = try built(unit).reversed()
        }
    }

    // Other namespaces may stand nearly everywhere.
    private mutating func noteUnknownElement(_ event: XMLEvent, _ name: String) throws(ExchangeError) {
        guard names.isOwn(name), try stream.isDefaultNamespaceKept(by: event, names.namespace) else { return }
        problems.append(Self.unknownElement(name, at: event.place, unit: nil))
    }

    private mutating func noteStrayText(_ event: XMLEvent) throws(ExchangeError) {
        guard !stream.isWhiteSpace(event) else { return }
        let text = stream.text(of: event)
        problems.append(
            ReadingProblem(
                .error, .strayText, at: event.place,
                message: "Text stands outside of units: \"\(text.prefix(60))\". Move it into a <source> or <note>.",
                action: "text dropped"))
    }

    private static func otherLanguages(
        _ file: XLIFFFile, _ options: BilingualOptions, at place: TextPlace
    ) -> [ReadingProblem] {
        let pairs = [(file.sourceLanguage, options.source), (file.targetLanguage, options.target)]
        return pairs.compactMap { declared, asked in
            guard let declared, let asked, LanguageTag(declared) != asked else { return nil }
            return .otherLanguage(declared, asked: asked, at: place)
        }
    }

    static func unknownElement(_ name: String, at place: TextPlace, unit: String?) -> ReadingProblem {
        ReadingProblem(
            .warning, .unknownElement, at: place, identifier: unit,
            message: "XLIFF has no <\(name)> here. Take it out, or give it a namespace of its own.",
            action: "element skipped")
    }
}
