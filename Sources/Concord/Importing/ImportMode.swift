/// Whether an import changes anything.
public enum ImportMode: Sendable, Hashable {
    /// Store what was read.
    case store
    /// Only report what storing would do.
    case dryRun
}
