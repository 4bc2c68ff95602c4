import ExchangeFormats
import LanguageAssets
import Testing

struct GlossaryTableReaderTests {
    struct Reading {
        var concepts: [PositionedConcept] = []
        var columnProblems: [ReadingProblem] = []

        init(_ text: String, _ dialect: DelimitedReader.Dialect = .tabSeparated) throws {
            let file = try TemporaryFile(text)
            var reader = try GlossaryTableReader(path: file.path, dialect: dialect)
            while let concept = try reader.next() { concepts.append(concept) }
            columnProblems = reader.problems
        }

        var entries: [ConceptEntry] { concepts.map(\.entry) }
        /// `language: term (status), …` of each section of the first entry.
        var terms: [String] {
            (entries.first?.languageSections ?? []).map { section in
                "\(section.languageCode): "
                    + section.terms.map { "\($0.term) (\($0.status?.rawValue ?? "-"))" }.joined(separator: ", ")
            }
        }
    }

    @Test func `A row is a concept with everything that its columns name`() throws {
        let reading = try Reading(
            """
            concept_id\tsubject_field\tdefinition\tnote\tusage_note\tpart_of_speech\ten\tko-KR\tzh_Hans
            TLK-1\ttalks\tA forum.\tn1\tn2\tnoun\tSix-Party Talks|SPT\t6자회담\t六方会谈
            """)
        func term(_ text: String, _ status: AdministrativeStatus) -> TermSection {
            TermSection(text, status: status, partOfSpeech: "noun")
        }
        #expect(reading.columnProblems == [])
        #expect(reading.concepts.first?.problems == [])
        #expect(reading.concepts.first?.place.line == 2)
        let korean = try #require(LanguageTag("ko-KR"))
        #expect(
            reading.entries == [
                ConceptEntry(
                    id: "TLK-1", subjectField: "talks", definition: "A forum.", notes: ["n1", "n2"],
                    languageSections: [
                        LanguageSection(
                            .english, terms: [term("Six-Party Talks", .preferred), term("SPT", .admitted)]),
                        LanguageSection(korean, terms: [term("6자회담", .preferred)]),
                        LanguageSection(
                            language: .chineseSimplified, languageCode: "zh_Hans",
                            terms: [term("六方会谈", .preferred)]),
                    ])
            ])
    }

    @Test func `A column may give its terms a status, and one language may have several columns`() throws {
        let reading = try Reading(
            """
            en_preferred,ko-KR_admitted,en_Deprecated,ko_KR_superseded,ko-KP_attested
            a,나|다,b,라,마
            """, .commaSeparated)
        #expect(reading.columnProblems == [])
        #expect(
            reading.terms == [
                "en: a (preferred), b (deprecated)", "ko-KR: 나 (admitted), 다 (admitted), 라 (superseded)",
                "ko-KP: 마 (admitted)",
            ])
        #expect(reading.entries.first?.languageSections.last?.terms.first?.notes == ["attested in use"])
    }

    @Test func `Without an identifier a concept is called by its row`() throws {
        let reading = try Reading("id\ten\n\tone\nx\ttwo\n\t\n\tthree\n")
        #expect(reading.entries.map(\.id) == ["#1", "x", "#4"])
        #expect(try Reading("en\none\n\ntwo\n").entries.map(\.id) == ["#1", "#2"])
    }

    @Test func `White space around terms does not count, nor do empty terms`() throws {
        #expect(try Reading("en\tko\n a | | b |\t | \n").terms == ["en: a (preferred), b (admitted)"])
    }

    @Test func `A row without terms is reported`() throws {
        let reading = try Reading("id\ten\tnote\na\t|\tn\n")
        #expect(reading.concepts.flatMap(\.problems).map(\.brief) == ["2:1 empty-concept"])
        #expect(reading.concepts.first?.problems.first?.identifier == "a")
        #expect(reading.concepts.first?.problems.first?.action == "row skipped")
    }

    @Test(arguments: ["id\tnote\n", "term\tdefinition\na\tb\n", "source\ttarget\n", "\t\n"])
    func `A table without a language is an error that says how to name the columns`(_ text: String) throws {
        let error = try #require(throws: ExchangeError.self) { try Reading(text) }
        #expect(error.code == .badTable)
        #expect(error.place?.line == 1)
        #expect(error.message.hasPrefix("No column is named by a language. Name the columns of terms by language tags"))
    }

    @Test(arguments: [
        "comment", "domain", "term", "pos", "ref", "url", "en_note", "ko_hanja", "en_pos", "en_GB_oxendict", "x-mine",
        "und", "en-u-ca-gregory", "ko-KR_", "_preferred", "en_favourite", "id2", "definition_ko", "한국어",
    ])
    func `A column that is not understood gives one warning and is left out`(_ name: String) throws {
        let reading = try Reading("en\t\(name)\na\tx\nb\ty\n")
        #expect(reading.columnProblems.map(\.brief) == ["1:1 unknown-column"])
        #expect(reading.columnProblems.first?.severity == .warning)
        #expect(
            reading.columnProblems.first?.message.hasPrefix("The column \"\(name)\" is not understood. Name it") == true
        )
        #expect(reading.terms == ["en: a (preferred)"])
    }

    @Test(arguments: ["KO", "kor", "zh-CHS", "yue-Hant", "yue_preferred", "ko-Hani", "zh-Hant-TW", "id-ID", " ko "])
    func `A column named by a language holds terms`(_ name: String) throws {
        let reading = try Reading("\(name)\na\n")
        #expect(reading.columnProblems == [])
        #expect(reading.entries.first?.languageSections.first?.terms.map(\.term) == ["a"])
    }

    @Test func `A second column of the same meaning is reported, not mixed in`() throws {
        let reading = try Reading("id\tConcept ID\ten\n1\t2\ta\n")
        #expect(reading.columnProblems.map(\.code) == [.unknownColumn])
        #expect(reading.entries.map(\.id) == ["1"])
    }

    @Test func `A column without a name is reported once, when it holds something`() throws {
        #expect(try Reading("en\t\t\na\t\t\n").columnProblems == [])
        let reading = try Reading("en\t\na\tx\nb\ty\n")
        #expect(reading.columnProblems.map(\.message) == ["Column 2 has no name. Name it in the first row."])
        #expect(reading.columnProblems.map(\.brief) == ["2:1 unknown-column"])
    }

    @Test func `What the reader gives can be written as TBX and read again`() throws {
        let reading = try Reading("id\tsubject\ten\tko-KR\n1\ts\ta|b\t가\n")
        #expect(try TBXReading(TBXWriterTests.written(reading.entries)).entries == reading.entries)
    }
}
