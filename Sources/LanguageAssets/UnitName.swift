/// How units without an identifier of their own are named.
public enum UnitName {
    /// The name of a unit by its content: `~` and the hash in 16 hexadecimal digits, with `.2`, `.3` for repeats.
    ///
    /// The hash is the first 8 bytes of the SHA-256 over the content; the rank says which unit with this content it is,
    /// from 1.
    public static func ofContent(_ hash: UInt64, rank: Int = 1) -> String {
        let digits = String(hash, radix: 16)
        let name = "~" + String(repeating: "0", count: 16 - digits.count) + digits
        return rank == 1 ? name : "\(name).\(rank)"
    }
}
