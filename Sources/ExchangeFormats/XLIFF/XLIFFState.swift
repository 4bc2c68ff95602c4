/// Whether a translation is confirmed, by what the file says beside it.
///
/// XLIFF 1.2 (section 2.3): the states `new` and `needs-…` are not confirmed, all others are (`translated`, `final`,
/// `signed-off` and a tool's own `x-…`). No state at all counts as confirmed: 1.2 has no default, and most tools leave it
/// out. `approved` says whether a translation passed its final review; only an explicit `approved="no"` counts, since the
/// attribute is absent from most files although its default is `no`.
///
/// XLIFF 2.x (section 4.3.1.31): `translated`, `reviewed` and `final` are confirmed; `initial` is not, and it is the
/// default when there is no state.
///
/// What three tools say in their own attributes counts beside that: `conf` (SDLXLIFF), `mq:status`, `m:confirmed`.
enum XLIFFState {
    case confirmed
    case unconfirmed

    /// The rule of XLIFF 1.x.
    init(state: String?, approved: String?, tools: XLIFFToolStates, segment: String?) {
        let isOpen = state == "new" || state?.hasPrefix("needs-") ?? false
        self = isOpen || approved == "no" || tools.isOpen(segment) ? .unconfirmed : .confirmed
    }

    /// The rule of XLIFF 2.x.
    init(state: String?) {
        self = ["translated", "reviewed", "final"].contains(state ?? "initial") ? .confirmed : .unconfirmed
    }
}

/// What tools say in attributes of their own about the segments of a `<trans-unit>`.
struct XLIFFToolStates {
    private static let openInMemoQ: Set<String> = [
        "NotStarted", "PartiallyEdited", "PreTranslated", "AssembledFromFragments", "MachineTranslated", "Rejected",
    ]
    private static let doneInTrados: Set<String> = ["Translated", "ApprovedTranslation", "ApprovedSignOff"]

    private let isUnitOpen: Bool
    // SDLXLIFF: the confirmation level of each segment by `mid`; empty where it has none.
    private var levels: [String: String] = [:]

    /// Reads the attributes of a `<trans-unit>`.
    init(status: String?, confirmed: String?) {
        isUnitOpen = status.map(Self.openInMemoQ.contains) ?? false || confirmed == "0"
    }

    /// Takes the `conf` of one `<sdl:seg>`.
    mutating func setLevel(_ level: String?, of segment: String) {
        levels[segment] = level ?? ""
    }

    func isOpen(_ segment: String?) -> Bool {
        if let level = segment.flatMap({ levels[$0] }) { return !Self.doneInTrados.contains(level) }
        return isUnitOpen
    }
}
