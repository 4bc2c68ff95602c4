/// How far an organization wants a term to be used (ISO 30042, `administrativeStatus`).
public enum AdministrativeStatus: String, Sendable, Hashable, CaseIterable, Codable {
    /// The term to use.
    case preferred
    /// Allowed beside the preferred term.
    case admitted
    /// Known, and not to be used.
    case deprecated
    /// Replaced by a later term.
    case superseded

    /// The status that a file's own word stands for; `nil` when nobody uses that word for a status.
    ///
    /// Reads TBX (`preferredTerm-admn-sts`), the older `usageStatus` (`preferred`) and the words of other tools
    /// (`notRecommended`, `obsolete`, `forbidden` …) in any letter case.
    public init?(word: String) {
        var key = word.lowercased().filter { $0.isLetter || $0 == "-" }
        for suffix in ["-admn-sts", "admnsts"] where key.hasSuffix(suffix) {
            key.removeLast(suffix.count)
        }
        if key.hasSuffix("term") { key.removeLast(4) }
        switch key {
        case "preferred", "recommended", "standardized", "legal", "regulated": self = .preferred
        case "admitted", "proposed", "new", "approved": self = .admitted
        case "deprecated", "notrecommended", "forbidden", "rejected": self = .deprecated
        case "superseded", "obsolete": self = .superseded
        default: return nil
        }
    }

    /// The value that TBX uses.
    public var tbxValue: String { "\(rawValue)Term-admn-sts" }
}
