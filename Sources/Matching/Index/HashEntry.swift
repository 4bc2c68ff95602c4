/// One line of a sorted look-up section: the hash of a key and what has that key.
///
/// 16 bytes on disk.
struct HashEntry: Comparable, Sendable {
    /// The hash of the key.
    var hash: UInt64
    /// The ordinal of the unit in its file.
    var unit: UInt32
    /// Which variant of the unit, where that matters.
    var variant: UInt32

    static let size = 16

    static func < (one: HashEntry, other: HashEntry) -> Bool {
        if one.hash != other.hash { return one.hash < other.hash }
        if one.unit != other.unit { return one.unit < other.unit }
        return one.variant < other.variant
    }
}
