/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// Worth knowing.
    case info
    /// Probably wrong; somebody should look.
    case warning
    /// Surely wrong.
    case error

    /// Whether the left severity is the lesser one.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}
