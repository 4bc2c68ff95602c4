/// What a check looks for: its name, its weight and why it exists.
public struct Rule: Sendable, Hashable {
    /// The identifier, such as `term.missing`.
    public let id: String
    /// How much its findings matter.
    public let severity: Severity
    /// The category in the MQM error typology.
    public let mqm: String
    /// What it reports and what it leaves alone.
    public let explanation: String
    /// A translation that it does not report.
    public let goodExample: String
    /// A translation that it reports.
    public let badExample: String

    /// Every rule, in the order of their identifiers.
    public static let all: [Rule] = [SameTargetRule.rule, SameSourceRule.rule, MissingTermRule.rule]
}
