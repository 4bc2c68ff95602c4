import ExchangeFormats
import LanguageAssets

/// Everything that a TMX reader gave, up to the end or the error.
struct TMXReading {
    var header = MemoryHeader(attributes: [:])
    var rootAttributes: Attributes = [:]
    var units: [PositionedUnit] = []
    /// What is wrong with the file outside its units.
    var fileProblems: [ReadingProblem] = []
    var error: ExchangeError?

    init(path: String) {
        do {
            var reader = try TMXReader(path: path)
            header = reader.header
            rootAttributes = reader.rootAttributes
            fileProblems = reader.problems
            while let unit = try reader.next() {
                units.append(unit)
                fileProblems = reader.problems
            }
            fileProblems = reader.problems
        } catch {
            self.error = error
        }
    }

    init(_ bytes: some Sequence<UInt8>) throws {
        let file = try TemporaryFile(bytes)
        self.init(path: file.path)
    }

    init(_ text: String) throws {
        try self.init(text.utf8)
    }

    /// The content of a body.
    init(body: String) throws {
        try self.init("<tmx version=\"1.4\"><header/><body>\(body)</body></tmx>")
    }

    /// The content of the only segment.
    init(segment: String) throws {
        try self.init(body: "<tu><tuv xml:lang=\"ko\"><seg>\(segment)</seg></tuv></tu>")
    }

    var problems: [ReadingProblem] { fileProblems + units.flatMap(\.problems) }

    /// The plain texts of all variants.
    var texts: [String] { units.flatMap { $0.unit.variants.map(\.segment.plainText) } }

    /// The same, written.
    var written: [UInt8] {
        let writer = TMXWriter()
        var buffer: [UInt8] = []
        writer.appendStart(header, rootAttributes: rootAttributes, to: &buffer)
        for unit in units { writer.append(unit.unit, to: &buffer) }
        writer.appendEnd(to: &buffer)
        return buffer
    }
}

extension ExchangeError {
    /// `LINE:COLUMN code`, or the code alone.
    var brief: String {
        place.map { "\($0.line):\($0.column) \(code.rawValue)" } ?? code.rawValue
    }
}

extension ReadingProblem {
    /// `LINE:COLUMN code`.
    var brief: String { "\(place.line):\(place.column) \(code.rawValue)" }
}
