public import LanguageAssets

/// What a memory index says of its memory at a glance.
public struct MemorySummary: Sendable, Hashable {
    /// The number of units.
    public var unitCount: Int
    /// The number of segments by language tag.
    public var segmentCounts: [String: Int]
    /// The source language of units that do not name their own.
    public var sourceLanguage: LanguageTag?
}
