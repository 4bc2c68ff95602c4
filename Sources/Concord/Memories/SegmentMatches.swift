/// The matches for a segment.
public struct SegmentMatches: Sendable {
    /// The segment.
    public let query: String
    /// The matches, best first.
    public let matches: [SegmentMatch]
    /// Memories that had to be left out.
    public let warnings: [AssetWarning]
}
