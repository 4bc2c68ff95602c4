/// One of the two versions that a merge brings together.
public enum MergeSide: String, Sendable, Hashable, CaseIterable {
    /// The version that the other one is merged into.
    case ours
    /// The version that is merged in.
    case theirs

    /// The other version.
    public var other: MergeSide { self == .ours ? .theirs : .ours }
}
