internal import LanguageAssets

/// What a column of a glossary table holds, found from its name.
enum GlossaryColumn: Equatable {
    case identifier, subjectField, definition, note, partOfSpeech
    /// Terms in a language, with the code as the header has it.
    case terms(LanguageTag, code: String, TermUsage)
    /// Nothing is known of it, as it has no name.
    case unnamed
    /// Its name is not understood.
    case unknown
    /// It was reported and is left out.
    case ignored

    /// What a term column says of its terms.
    enum TermUsage: Equatable {
        /// The first preferred, later ones admitted.
        case byOrder
        case status(AdministrativeStatus)
        case attested
    }

    init(name: String) {
        let name = String(name.trimmingSpaces())
        let key = name.lowercased().replacing(" ", with: "_")
        if name.isEmpty {
            self = .unnamed
        } else if let known = Self.known[key] {
            self = known
        } else {
            self = Self.terms(named: name) ?? .unknown
        }
    }

    var hasTerms: Bool {
        if case .terms = self { true } else { false }
    }

    /// Why the column cannot be used, beside those before it.
    func problem(named name: String, after others: [GlossaryColumn], at place: TextPlace) -> ReadingProblem? {
        switch self {
        case .unknown:
            .unknownColumn(
                """
                The column "\(name)" is not understood. Name it by a language tag, with or without a status \
                (ko-KR, ko-KR_admitted), or by one of: \(Self.known.keys.sorted().joined(separator: ", ")).
                """, at: place)
        case .identifier, .subjectField, .definition, .partOfSpeech:
            others.contains(self)
                ? .unknownColumn("The column \"\(name)\" means the same as one before it. Keep one of them.", at: place)
                : nil
        case .note, .terms, .unnamed, .ignored: nil
        }
    }

    private static let known: [String: GlossaryColumn] = [
        "concept_id": .identifier, "id": .identifier, "subject_field": .subjectField, "subject": .subjectField,
        "definition": .definition, "definition_en": .definition, "note": .note, "usage_note": .note,
        "part_of_speech": .partOfSpeech,
    ]

    private static func terms(named name: String) -> GlossaryColumn? {
        if let underscore = name.lastIndex(of: "_"), let usage = usage(name[name.index(after: underscore)...]) {
            let code = String(name[..<underscore])
            return language(code).map { .terms($0, code: code, usage) }
        }
        guard let tag = language(name), tag.description.utf8.count != 3 else { return nil }
        return .terms(tag, code: name, .byOrder)
    }

    private static func usage(_ word: Substring) -> TermUsage? {
        let word = word.lowercased()
        return word == "attested" ? .attested : AdministrativeStatus(rawValue: word).map { .status($0) }
    }

    // Language, script and region only: `ko_hanja`, `en_note` and `en_pos` have the form of tags, but mean no language.
    private static func language(_ code: String) -> LanguageTag? {
        guard let tag = LanguageTag(code), (2...3).contains(tag.language.utf8.count), tag.language != "und" else {
            return nil
        }
        let plain = [tag.language, tag.script, tag.region].compactMap(\.self).joined(separator: "-")
        guard plain == tag.description, tag.script.map(Self.scripts.contains) ?? true else { return nil }
        return tag
    }

    // Scripts in everyday use (ISO 15924).
    private static let scripts: Set<String> = [
        "Arab", "Armn", "Beng", "Bopo", "Cyrl", "Deva", "Ethi", "Geor", "Grek", "Gujr", "Guru", "Hang", "Hani", "Hans",
        "Hant", "Hebr", "Hira", "Jpan", "Kana", "Khmr", "Knda", "Kore", "Laoo", "Latn", "Mlym", "Mong", "Mymr", "Orya",
        "Sinh", "Taml", "Telu", "Thaa", "Thai", "Tibt",
    ]
}

extension ReadingProblem {
    static func unknownColumn(_ message: String, at place: TextPlace) -> ReadingProblem {
        ReadingProblem(.warning, .unknownColumn, at: place, message: message, action: "column left out")
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    func trimmingSpaces() -> SubSequence {
        var rest = self[...].drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
