/// One term with what is known of it (TBX `tig`, `ntig`, `termSec`).
public struct TermSection: Sendable, Hashable {
    /// The term, exactly as received.
    public var term: String
    /// The identifier of the term inside its file, when it has one.
    public var id: String?
    /// Whether it is to be used; `nil` when the file does not say, which counts as admitted.
    public var status: AdministrativeStatus?
    /// The part of speech as the file has it.
    public var partOfSpeech: String?
    /// Comments on this term, in order.
    public var notes: [String]
    /// Everything else that the term carries, kept whole; the words of a status that was not understood among them.
    public var otherElements: [MarkupElement]

    /// Makes a term section.
    public init(
        _ term: String, id: String? = nil, status: AdministrativeStatus? = nil, partOfSpeech: String? = nil,
        notes: [String] = [], otherElements: [MarkupElement] = []
    ) {
        self.term = term
        self.id = id
        self.status = status
        self.partOfSpeech = partOfSpeech
        self.notes = notes
        self.otherElements = otherElements
    }
}
