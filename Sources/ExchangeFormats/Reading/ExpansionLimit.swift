/// How far a packed file may expand: to 100 times its size, and in any case to 64 MiB.
///
/// TMX packs to between a third and a thirtieth of its size; a memory that repeats one unit for ever may come near a
/// hundredth. DEFLATE reaches a thousandth, and a file made to exhaust memory or disk comes close to that.
struct ExpansionLimit {
    static let ratio = 100
    static let harmless = 64 << 20

    /// How many packed bytes are known to be there.
    var packed = 0
    private var unpacked = 0

    /// Takes more unpacked bytes into account; `false` when they are too many.
    mutating func admit(_ count: Int) -> Bool {
        unpacked += count
        return unpacked <= Self.harmless || unpacked <= Self.ratio * packed
    }
}
