/// The two XLIFF vocabularies: 1.x and 2.x share little but their name.
enum XLIFFVersion {
    /// XLIFF 1.0 to 1.2: `trans-unit`.
    case one
    /// XLIFF 2.0 to 2.2: `unit` with `segment`.
    case two

    /// Reads the `version` of the root element; `nil` for a version that does not exist.
    ///
    /// Without it the namespace tells, which ends in the version; without either it is 1.x, which once had no namespace.
    init?(_ version: String?, namespace: String?) {
        let version = version ?? namespace?.split(separator: ":").last.map(String.init) ?? "1."
        switch version.prefix(2) {
        case "1.": self = .one
        case "2.": self = .two
        default: return nil
        }
    }
}
