internal import ExchangeFormats
internal import LanguageAssets

extension AssetMaker {
    /// One concept for each row.
    ///
    /// Columns: `<language>_preferred`, `_admitted`, `_attested` and `ko_hanja` hold terms separated by `|`; `deprecated`
    /// holds `language:term` separated by semicolons; the others describe the concept. A Hanja spelling may name its
    /// Korean term: `漢字=한자`.
    static func makeGlossary(from source: String, to destination: String) throws {
        var table = try TableReader(path: source, dialect: .tabSeparated)
        let writer = TBXWriter()
        var content: [UInt8] = []
        writer.appendStart(
            TBXWriter.Description(
                title: "Northeast-Asian security",
                source: "Written for Concord. Apache License 2.0. English, Korean (ROK and DPRK), Chinese."),
            to: &content)
        while let row = try table.next() {
            writer.append(concept(from: row), to: &content)
        }
        writer.appendEnd(to: &content)
        try store(content, at: destination)
    }

    private static func concept(from row: TableReader.Row) -> ConceptEntry {
        let partOfSpeech = row["part_of_speech"] == "proper noun" ? "properNoun" : row["part_of_speech"]
        let deprecated = deprecatedTerms(row["deprecated"] ?? "")
        let id = row["concept_id"] ?? ""
        var sections: [LanguageSection] = []
        for code in ["en", "ko-KR", "ko-KP", "ko-Hani", "zh-Hans-CN", "zh-Hant-TW"] {
            guard let language = LanguageTag(code) else { continue }
            var terms = terms(row, code, "preferred", .preferred) + terms(row, code, "admitted", .admitted)
            terms += attestedTerms(row, code)
            terms += deprecated.filter { $0.language == code }.map { TermSection($0.term, status: .deprecated) }
            if code == "ko-Hani", let korean = sections.firstIndex(where: { $0.languageCode == "ko-KR" }) {
                terms = hanja(row["ko_hanja"] ?? "", of: &sections[korean].terms, concept: id)
            }
            terms = distinct(terms)
            guard !terms.isEmpty else { continue }
            for index in terms.indices { terms[index].partOfSpeech = partOfSpeech }
            sections.append(LanguageSection(language, terms: terms))
        }
        let confidence = row["confidence"] ?? "unknown"
        let origin = MarkupElement(
            name: "admin", attributes: ["type": "source"],
            content: [.text("written for Concord; confidence: \(confidence)")])
        return ConceptEntry(
            id: id, subjectField: row["subject_field"], definition: row["definition_en"],
            notes: [row["usage_note"]].compactMap(\.self), otherElements: [origin],
            languageSections: sections)
    }

    private static func terms(
        _ row: TableReader.Row, _ code: String, _ column: String, _ status: AdministrativeStatus
    ) -> [TermSection] {
        (row["\(code)_\(column)"] ?? "").split(separator: "|").map { TermSection(String($0), status: status) }
    }

    // Nobody here decides for the DPRK: the form attested first counts as its preferred one.
    private static func attestedTerms(_ row: TableReader.Row, _ code: String) -> [TermSection] {
        var terms = terms(row, code, "attested", .admitted)
        for index in terms.indices { terms[index].notes = ["as attested in DPRK usage"] }
        if !terms.isEmpty { terms[0].status = .preferred }
        return terms
    }

    private static func distinct(_ terms: [TermSection]) -> [TermSection] {
        var seen: Set<[UInt8]> = []
        return terms.filter { seen.insert(Array($0.term.utf8)).inserted }
    }

    private static func deprecatedTerms(_ cell: String) -> [(language: String, term: String)] {
        cell.split(separator: ";").compactMap { part in
            let pieces = part.split(separator: ":", maxSplits: 1)
            guard pieces.count == 2 else { return nil }
            return (String(pieces[0].drop { $0 == " " }), String(pieces[1]))
        }
    }

    // `漢字=한자` names the Korean term that is spelled so; without it, the first term with as many syllables is meant.
    // That term gets an identifier to be referred to.
    private static func hanja(
        _ cell: String, of korean: inout [TermSection], concept: String
    ) -> [TermSection] {
        cell.split(separator: "|").map { part in
            let pieces = part.split(separator: "=")
            let spelling = String(pieces[0])
            var section = TermSection(
                spelling, status: .admitted, notes: ["Hanja form of the Korean term with the same reading"])
            let named = pieces.count > 1 ? String(pieces[1]) : nil
            let index = korean.firstIndex { term in
                named.map { $0 == term.term } ?? (term.term.filter { $0 != " " }.count == spelling.count)
            }
            guard let index else { return section }
            let id = "\(concept)-ko-KR-\(index + 1)"
            korean[index].id = id
            section.otherElements.append(
                MarkupElement(
                    name: "ref", attributes: ["type": "crossReference", "target": id],
                    content: [.text(korean[index].term)]))
            return section
        }
    }
}
