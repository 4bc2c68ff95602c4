/// What goes wrong while text is analyzed.
public struct TextAnalysisError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure.
    public enum Code: String, Sendable {
        /// ICU or its data files cannot be used.
        case icuUnavailable = "icu-unavailable"
        /// A table built into the program has a line that cannot be read.
        case damagedTable = "damaged-table"
        /// A language tag that ICU does not accept.
        case unsupportedLanguage = "unsupported-language"
    }

    /// The kind of failure, to switch on.
    public let code: Code
    /// The fact and the remedy, for people.
    public let message: String

    /// The code and the message.
    public var description: String {
        "\(code.rawValue): \(message)"
    }

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
