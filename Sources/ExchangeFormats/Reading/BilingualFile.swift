internal import LanguageAssets

extension MemoryHeader {
    /// The header of a memory that is made of a file of another format.
    init(bilingual format: String, source: String?) {
        self.init(attributes: [
            "creationtool": "concord", "creationtoolversion": "1", "segtype": "block", "o-tmf": format,
            "adminlang": "en", "srclang": source ?? "*all*", "datatype": "plaintext",
        ])
    }
}

extension ReadingProblem {
    /// A language was given, but the file has its own.
    static func otherLanguage(_ declared: String, asked: LanguageTag, at place: TextPlace) -> ReadingProblem {
        ReadingProblem(
            .warning, .otherLanguage, at: place,
            message: "The file says \"\(declared)\", not \"\(asked)\". Correct the file if that is wrong.",
            action: "read as \(declared)")
    }
}

extension Segment {
    /// Whether there is nothing but white space, and no code.
    var isBlank: Bool { codes.isEmpty && plainText.allSatisfy(\.isWhitespace) }
}
