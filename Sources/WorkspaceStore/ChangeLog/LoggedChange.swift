/// A change with its place in the log.
public struct LoggedChange: Sendable, Hashable {
    /// The place in the log: later changes have higher numbers.
    public let sequence: Int64
    /// What was done.
    public let change: UnitChange
}
