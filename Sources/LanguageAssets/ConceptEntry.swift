/// One concept of a glossary with its terms in several languages (TBX `termEntry`, `conceptEntry`).
public struct ConceptEntry: Sendable, Hashable {
    /// The identifier, unique in its glossary.
    public var id: String
    /// The field of knowledge that the concept belongs to.
    public var subjectField: String?
    /// What the concept is, with the language of the words where the file says it.
    public var definition: String?
    /// Comments for the reader of the entry, in order.
    public var notes: [String]
    /// Everything else that the entry carries, kept whole.
    public var otherElements: [MarkupElement]
    /// The terms by language, in the order of the file.
    public var languageSections: [LanguageSection]

    /// Makes a concept entry.
    public init(
        id: String, subjectField: String? = nil, definition: String? = nil, notes: [String] = [],
        otherElements: [MarkupElement] = [], languageSections: [LanguageSection]
    ) {
        self.id = id
        self.subjectField = subjectField
        self.definition = definition
        self.notes = notes
        self.otherElements = otherElements
        self.languageSections = languageSections
    }
}
