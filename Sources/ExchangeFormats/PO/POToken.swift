/// A piece of a PO file.
struct POToken {
    enum Keyword: Hashable {
        case context, source, plural
        /// With its number, `nil` for a bare `msgstr`.
        case translation(Int?)
    }

    enum Comment {
        case translator, extracted, reference, flags
        /// The source that a fuzzy translation belonged to, or `domain`, which names the catalogue: nothing to keep.
        case ignored
    }

    enum Kind {
        case keyword(Keyword)
        case string(String)
        case comment(Comment, String)
    }

    let kind: Kind
    let place: TextPlace
    /// Whether the line begins with `#~`.
    let isObsolete: Bool

    /// How many bytes of text it has.
    var size: Int {
        switch kind {
        case .keyword: 0
        case .string(let text), .comment(_, let text): text.utf8.count
        }
    }
}
