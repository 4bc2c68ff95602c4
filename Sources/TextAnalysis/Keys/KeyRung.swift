/// How loosely two texts are compared; every rung contains the ones before it.
public enum KeyRung: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// The bytes as received.
    case exact
    /// Unicode canonical equivalence (NFC): composed and decomposed letters, compatibility ideographs.
    case canonical
    /// Also widths, quotes, dashes, dots, spaces, digits and invisible characters.
    case typographic
    /// Also letter case: of the orthographic rung, keys fold nothing else.
    case orthographic

    /// Whether the left rung is the tighter one.
    public static func < (left: KeyRung, right: KeyRung) -> Bool {
        left.order < right.order
    }

    private var order: Int {
        switch self {
        case .exact: 0
        case .canonical: 1
        case .typographic: 2
        case .orthographic: 3
        }
    }
}
