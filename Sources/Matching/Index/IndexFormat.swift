/// The layout of an index file (`.cidx`), format version 1.
///
/// All numbers are little-endian.
///
///     0     magic "CIDX"
///     4     u32  format version
///     8     u32  kind (1 memory, 2 terms)
///     12    u32  number of sections
///     16    u64  checksum of bytes 0 ..< 16 and of the section table
///     24         section table: for each section u32 id, u32 zero, u64 offset, u64 length, u64 checksum
///     …          sections, each beginning at a multiple of 8
///
/// A reader refuses another magic or version, and a header whose checksum is wrong. Section checksums are verified
/// on demand.
enum IndexFormat {
    static let magic: UInt32 = 0x5844_4943
    static let version: UInt32 = 1
    static let headerSize = 24
    static let tableEntrySize = 32
    static let sectionLimit = 16
    /// Where the first section begins.
    static let bodyOffset = headerSize + sectionLimit * tableEntrySize

    /// What an index file is for.
    enum Kind: UInt32 {
        case memory = 1
        case terms = 2
    }

    /// What a section holds.
    enum Section: UInt32 {
        /// Encoded units or concepts, one after the other.
        case records = 1
        /// u64 offset into the records for each of them, and one more for the end.
        case recordOffsets = 2
        /// Language tags and counts.
        case summary = 3
        /// Memory: hash entries of typographic keys, ascending.
        case segmentKeys = 4
        /// Memory: hash entries of tuids, ascending.
        case unitIdentifiers = 5
        /// Memory: hash entries of unit contents, ascending.
        case unitContents = 6
        /// Terms: the bytes of the keys, ascending, without separators.
        case keyBytes = 7
        /// Terms: for each key and term u32 key offset, u32 key length, u32 concept, u16 section, u16 term.
        case keyEntries = 8
    }
}
