public import LanguageAssets

/// Reads a TMX file unit by unit in constant memory: TMX 1.1 to 1.4b, any encoding that ICU knows.
///
/// The header is read when the reader is made. Unknown elements and attributes are kept. Nothing is fetched and no
/// entity is expanded.
public struct TMXReader: ~Copyable {
    var stream: XMLEventStream
    /// The header of the file; empty when the file has none.
    public let header: MemoryHeader
    /// The attributes of the root element, `version` among them.
    public let rootAttributes: Attributes
    /// What is wrong with the file outside its units, as far as it has been read.
    public private(set) var problems: [ReadingProblem]
    // A file has few languages, so a list is quicker than a dictionary.
    var languages: [(code: String, tag: LanguageTag)] = []

    /// Opens a file and reads up to its body.
    public init(path: String) throws(ExchangeError) {
        var stream = try XMLEventStream(path: path, vocabulary: TMXName.vocabulary)
        let preamble = try TMXPreamble(from: &stream)
        self.stream = stream
        header = preamble.header
        rootAttributes = preamble.rootAttributes
        problems = preamble.problems
    }

    /// The next unit; `nil` after the last one.
    ///
    /// An error means that the rest of the file cannot be trusted.
    public mutating func next() throws(ExchangeError) -> PositionedUnit? {
        while let event = try stream.next() {
            if event.kind == .start, TMXName(rawValue: event.name) == .tu {
                stream.beginUnit(event)
                let unit = try readUnit(event)
                guard stream.endUnit() == .tooLarge else { return unit }
                return .tooLarge(at: unit.place, identifier: unit.unit.tuid)
            }
            try stream.skip(event, noting: &problems)
        }
        return nil
    }
}
