/// The names that the TMX reader switches on; raw values are indexes into the event stream's names.
enum TMXName: Int, CaseIterable {
    case tmx, header, body, tu, tuv, seg, note, prop
    case bpt, ept, ph, it, hi, ut, sub
    case xmlLang, lang, type

    var text: String {
        self == .xmlLang ? "xml:lang" : "\(self)"
    }

    static let vocabulary = allCases.map(\.text)
}
