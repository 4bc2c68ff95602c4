/// Something in a file that is wrong but does not stop the reading.
public struct ReadingProblem: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable {
        /// Content was skipped.
        case error
        /// Everything was kept, but somebody should look.
        case warning
    }

    /// What is wrong, to switch on.
    public enum Code: String, Sendable, CaseIterable {
        /// A variant without a language: it is skipped.
        case missingLanguage = "missing-language"
        /// A variant without a segment: it is skipped.
        case missingSegment = "missing-segment"
        /// A unit without a usable variant: it is skipped.
        case noVariants = "no-variants"
        /// A unit, concept or header larger than 16 MiB: it is skipped.
        case unitTooLarge = "unit-too-large"
        /// A language code that means nothing or something else than was meant: kept.
        case unknownLanguage = "unknown-language"
        /// An element that the format needs is not there: read as if it were empty.
        case missingElement = "missing-element"
        /// An element that the format does not define here: kept where the model has a place for it.
        case unknownElement = "unknown-element"
        /// Text where the format has none: it is dropped, and the message quotes it.
        case strayText = "stray-text"
        /// A language was asked for, and the file names another: the file's is taken.
        case otherLanguage = "other-language"
        /// A segment of a translation that belongs to no segment of the source: it is skipped.
        case unpairedSegment = "unpaired-segment"
        /// A backslash with a letter that means nothing: both are kept.
        case unknownEscape = "unknown-escape"
        /// The file is not in the encoding that it declares: read as what it is.
        case wrongEncoding = "wrong-encoding"
        /// A concept without a usable term, or a term without text: it is skipped.
        case emptyConcept = "empty-concept"
        /// An identifier that another concept has already.
        case duplicateIdentifier = "duplicate-identifier"
        /// A column of a table that means nothing to the reader: it is left out.
        case unknownColumn = "unknown-column"
    }

    /// How bad it is.
    public var severity: Severity
    /// What is wrong.
    public var code: Code
    /// Where it begins.
    public var place: TextPlace
    /// The identifier of the unit or concept, when it has one.
    public var identifier: String?
    /// What is wrong and what to do about it.
    public var message: String
    /// What was done.
    public var action: String

    /// Makes a problem.
    public init(
        _ severity: Severity, _ code: Code, at place: TextPlace, identifier: String? = nil, message: String,
        action: String
    ) {
        self.severity = severity
        self.code = code
        self.place = place
        self.identifier = identifier
        self.message = message
        self.action = action
    }
}
