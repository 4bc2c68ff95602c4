public import QualityChecks

/// What a check found.
public struct CheckReport: Sendable {
    /// The findings, in the order of the files and their lines.
    public var findings: [Finding] = []
    /// How many units were looked at.
    public var unitCount = 0
    /// Assets of the workspace that had to be left out.
    public var warnings: [AssetWarning] = []

    /// How many findings have a severity.
    public func count(_ severity: Severity) -> Int {
        findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }
}
