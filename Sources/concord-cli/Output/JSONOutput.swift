internal import Concord
internal import FoundationEssentials

/// Writes JSON: keys in alphabetical order, so that equal answers are equal bytes.
enum JSONOutput {
    /// One document over several lines.
    static func document(_ value: some Encodable) throws(ConcordError) {
        StandardOutput.line(try encode(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]))
    }

    /// One document on one line.
    static func line(_ value: some Encodable) throws(ConcordError) {
        StandardOutput.line(try encode(value, [.sortedKeys, .withoutEscapingSlashes]))
    }

    private static func encode(
        _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
    ) throws(ConcordError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw .request("The answer cannot be written as JSON (\(error)). Please report this.")
        }
    }
}

/// A value that JSON shows as `null` when there is none, so that every key of the contract is there.
struct Nullable<Value: Encodable>: Encodable {
    let value: Value?

    init(_ value: Value?) {
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
