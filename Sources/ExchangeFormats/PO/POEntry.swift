/// One entry of a PO file.
struct POEntry {
    /// A string with the place of its keyword.
    struct Message {
        var text: String
        var place: TextPlace
    }

    var context: Message?
    var source: Message?
    var plural: Message?
    /// `msgstr`, or `msgstr[0]`, `msgstr[1]` … in their order.
    var translations: [Message] = []
    var comments: [String] = []
    var extractedComments: [String] = []
    var references: [String] = []
    var flags: [String] = []
    var isObsolete = false
    var problems: [ReadingProblem] = []
    private(set) var size = UnitSize.usual
    private var byteCount = 0

    /// Whether it is the header: the entry without source and context.
    var isHeader: Bool { source?.text == "" && context == nil && size == .usual }

    var isFuzzy: Bool { flags.contains("fuzzy") }

    /// Takes a piece of the file into account; says whether there is room for it.
    mutating func admit(_ count: Int) -> UnitSize {
        byteCount += count
        if byteCount > UnitSize.limit { size = .tooLarge }
        return size
    }

    mutating func add(_ kind: POToken.Comment, _ text: String) {
        switch kind {
        case .translator: comments.append(text)
        case .extracted: extractedComments.append(text)
        case .reference: references += text.split(separator: " ").map(String.init)
        case .flags:
            flags += text.split(separator: ",").map { flag in
                String(flag.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
            }
        case .ignored: break
        }
    }
}
