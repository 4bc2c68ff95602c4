import ExchangeFormats
import LanguageAssets

/// Everything that a TBX reader gave, up to the end or the error.
struct TBXReading {
    var rootName = ""
    var rootAttributes: Attributes = [:]
    var concepts: [PositionedConcept] = []
    var fileProblems: [ReadingProblem] = []
    var error: ExchangeError?

    init(path: String) {
        do {
            var reader = try TBXReader(path: path)
            rootName = reader.rootName
            rootAttributes = reader.rootAttributes
            fileProblems = reader.problems
            while let concept = try reader.next() { concepts.append(concept) }
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

    var entries: [ConceptEntry] { concepts.map(\.entry) }
    var problems: [ReadingProblem] { fileProblems + concepts.flatMap(\.problems) }
}
