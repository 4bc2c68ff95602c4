internal import LanguageAssets

/// The attributes in which tools count and date what they do.
///
/// Two sides that changed them are not in conflict: the latest change, with who made it, the earliest creation, the
/// latest use and the greater count hold.
///
/// What is not settled here (only one side changed it, or the dates are equal or missing) is not in the list.
struct HistoryAttributes {
    private var settled: [String: String] = [:]

    private let base: Attributes
    private let ours: Attributes
    private let theirs: Attributes

    init(_ base: Attributes, _ ours: Attributes, _ theirs: Attributes) {
        (self.base, self.ours, self.theirs) = (base, ours, theirs)
        settle("changedate", with: "changeid") { $0 > $1 }
        settle("creationdate", with: "creationid") { $0 < $1 }
        settle("lastusagedate", with: nil) { $0 > $1 }
        settle("usagecount", with: nil) { one, other in (Int(one) ?? 0) > (Int(other) ?? 0) }
    }

    subscript(name: String) -> String? { settled[name] }

    // TMX dates (`YYYYMMDDThhmmssZ`) stand in the order of their letters.
    private mutating func settle(_ name: String, with author: String?, by precedes: (String, String) -> Bool) {
        let names = [name, author].compactMap(\.self)
        func values(_ side: Attributes) -> [String?] { names.map { side[$0] } }
        guard values(ours) != values(base), values(theirs) != values(base), let our = ours[name],
            let their = theirs[name], our != their
        else { return }
        let winner = precedes(our, their) ? ours : theirs
        for name in names { settled[name] = winner[name] }
    }
}
