public import LanguageAssets
internal import TextAnalysis

/// One thing that a rule found, with its place and a way out.
public struct Finding: Sendable, Hashable {
    /// The identifier of the rule.
    public let rule: String
    /// How much it matters.
    public let severity: Severity
    /// The category in the MQM error typology.
    public let mqm: String
    /// The file as the user named it.
    public let file: String
    /// The name of the unit in its file.
    public let unit: String
    /// The line on which the unit begins, from 1; `nil` where the file has no lines.
    public let line: Int?
    /// The source text.
    public let source: String
    /// The translation.
    public let target: String
    /// The language of the translation.
    public let language: LanguageTag
    /// The stretch of the source it is about, in UTF-16 code units.
    public let sourceRange: Range<Int>?
    /// What is wrong.
    public let message: String
    /// Texts that would be right, best first.
    public let suggestions: [String]
    /// What in the unit it is about, such as a concept, where a rule may find several things in one unit.
    private let subject: String

    init(
        _ rule: Rule, _ pair: TranslationPair, subject: String = "", sourceRange: Range<Int>? = nil, message: String,
        suggestions: [String] = []
    ) {
        self.rule = rule.id
        severity = rule.severity
        mqm = rule.mqm
        file = pair.file
        unit = pair.unit
        line = pair.line
        source = pair.source
        target = pair.target
        language = pair.targetLanguage
        self.sourceRange = sourceRange
        self.message = message
        self.suggestions = suggestions
        self.subject = subject
    }

    /// Names the finding across runs: it depends on the rule, the unit and the content, never on the line, the file name
    /// or what would be right instead.
    public var fingerprint: String {
        let parts = [rule, unit, source, target, language.description, subject]
        let hash = KeyBuilder.hash(of: Array(parts.joined(separator: "\u{1E}").utf8))
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
