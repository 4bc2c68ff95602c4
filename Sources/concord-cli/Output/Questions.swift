internal import ArgumentParser
internal import Concord
internal import ExchangeFormats

/// The questions of a command: from its arguments, or one a line from a file.
struct Questions {
    private let arguments: [String]
    private let input: String?

    init(_ arguments: [String], input: String?) throws {
        guard arguments.isEmpty != (input == nil) else {
            throw ValidationError(
                input == nil ? "Ask for something, or name a file with --input." : "Give either arguments or --input.")
        }
        self.arguments = arguments
        self.input = input
    }

    /// Answers each question as soon as it is read; returns whether every one had an answer.
    func answer(_ body: (String) throws -> Bool) throws -> Bool {
        var hasAll = true
        for question in arguments where try !body(question) { hasAll = false }
        guard let input else { return hasAll }
        do {
            var lines = try LineReader(path: input)
            while let line = try lines.next() {
                if try !body(line) { hasAll = false }
            }
        } catch let error as ExchangeError {
            throw ConcordError.file(error)
        }
        return hasAll
    }
}
