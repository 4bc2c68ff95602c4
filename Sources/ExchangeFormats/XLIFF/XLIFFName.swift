internal import LanguageAssets

/// The elements that the XLIFF reader knows, by local name.
enum XLIFFName: String {
    case xliff, file, body, group
    case transUnit = "trans-unit"
    case unit, segment, ignorable, originalData, data
    case source, target
    case segSource = "seg-source"
    case note, notes
    // Inline.
    case g, x, bx, ex, bpt, ept, ph, it, sub, mrk
    case pc, sc, ec, cp, sm, em
    // Known, and of no use to a memory.
    case header, skeleton
    case altTrans = "alt-trans"
    case binUnit = "bin-unit"
    case countGroup = "count-group"
    case propGroup = "prop-group"
    case contextGroup = "context-group"

    /// Whether the element, with all that it holds, says nothing that a memory keeps.
    var isIgnored: Bool {
        switch self {
        case .header, .skeleton, .altTrans, .binUnit, .countGroup, .propGroup, .contextGroup: true
        default: false
        }
    }
}

/// Tells XLIFF's own elements from those of other namespaces, by the prefix that the root element has.
struct XLIFFNames {
    // With its colon; empty where XLIFF is the default namespace.
    private let prefix: String
    /// The namespace of the document, where it declares one.
    let namespace: String?

    init(root: String, _ attributes: Attributes) {
        prefix = root.lastIndex(of: ":").map { String(root[...$0]) } ?? ""
        namespace = attributes[prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"]
    }

    /// The element with a qualified name; `nil` for another namespace and for names that XLIFF does not have.
    func element(_ qualified: String) -> XLIFFName? {
        isOwn(qualified) ? XLIFFName(rawValue: String(qualified.dropFirst(prefix.count))) : nil
    }

    /// Whether the element belongs to XLIFF.
    func isOwn(_ qualified: String) -> Bool {
        qualified.hasPrefix(prefix) && !qualified.dropFirst(prefix.count).contains(":")
    }
}
