internal import LanguageAssets

/// What an element of a TBX file says, whichever style it is written in.
enum TBXCategory {
    /// The data category of an element: its `type` in style DCA, its local name in style DCT and for structure.
    static func category(of element: MarkupElement) -> String {
        switch element.name {
        case "descrip", "termNote", "admin": element.attributes["type"] ?? element.name
        default: localName(of: element)
        }
    }

    /// The text of the element of a category inside a group (`descripGrp`, `termNoteGrp`); `nil` for other elements.
    static func grouped(_ category: String, in element: MarkupElement) -> String? {
        guard ["descripGrp", "termNoteGrp"].contains(localName(of: element)) else { return nil }
        return element.elements.first { self.category(of: $0) == category }?.text
    }

    /// Whether one of the elements is a group that says what `text` says.
    static func isGrouped(_ category: String, _ text: String?, in elements: [MarkupElement]) -> Bool {
        text != nil && elements.contains { grouped(category, in: $0) == text }
    }

    private static func localName(of element: MarkupElement) -> String {
        element.name.split(separator: ":").last.map(String.init) ?? element.name
    }
}
