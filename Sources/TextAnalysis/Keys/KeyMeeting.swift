/// The tightest rung on which two texts are the same, and what differs between them.
public struct KeyMeeting: Sendable, Hashable {
    /// The tightest rung on which the keys are equal.
    public let rung: KeyRung
    /// What differs; empty on the rung `exact` alone.
    public let reasons: Set<MatchReason>
}
