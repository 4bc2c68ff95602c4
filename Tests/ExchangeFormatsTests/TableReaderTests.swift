import ExchangeFormats
import LanguageAssets
import Testing

struct TableReaderTests {
    static func rows(_ text: String) throws -> [TableReader.Row] {
        let file = try TemporaryFile(text)
        var reader = try TableReader(path: file.path, dialect: .tabSeparated)
        var rows: [TableReader.Row] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    @Test func `Cells are found by the names of the columns`() throws {
        let rows = try Self.rows("en\tko\tnote\none\t하나\t\n\ntwo\n")
        #expect(rows.map(\.line) == [2, 4])
        #expect(rows.map { $0["en"] } == ["one", "two"])
        #expect(rows.map { $0["ko"] } == ["하나", nil])
        #expect(rows.map { $0["note"] } == [nil, nil])
        #expect(rows.map { $0["zh"] } == [nil, nil])
    }

    @Test func `Surplus cells are an error, unless they are empty`() throws {
        #expect(try Self.rows("a\tb\t\t\n1\t2\t\t\t\n").map { $0["b"] } == ["2"])
        let error = try #require(throws: ExchangeError.self) { try Self.rows("a\tb\n1\t2\n1\t2\t3\n") }
        #expect(error.brief == "3:1 bad-table")
        #expect(error.message.hasPrefix("The row has 3 cells, but the table has 2 columns. Take the surplus cells out"))
    }

    @Test func `Two columns of one name are an error`() throws {
        let error = try #require(throws: ExchangeError.self) { try Self.rows("\nen\tko\ten\n") }
        #expect(error.brief == "2:1 bad-table")
        #expect(error.message == "Two columns are named \"en\". Give each column a name of its own.")
    }

    @Test(arguments: ["", "\n\r\n", "\u{FEFF}"])
    func `A table without a row is empty`(_ text: String) throws {
        #expect(try #require(throws: ExchangeError.self) { try Self.rows(text) }.brief == "1:1 empty")
    }
}

struct MatchingTableReaderTests {
    static func rows(_ text: String) throws -> [MatchingTableReader.Row] {
        let file = try TemporaryFile(text)
        var reader = try MatchingTableReader(path: file.path)
        var rows: [MatchingTableReader.Row] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    @Test func `Flags say how a term may be found`() throws {
        let rows = try Self.rows(
            """
            concept\tterm\tflags
            A-1\t신뢰구축조치\tsplit=신뢰|구축|조치; verbal-noun ;
            A-2\t统一成本\tde=统一|成本;case-sensitive
            A-3\tx\t
            """)
        #expect(rows.map(\.concept) == ["A-1", "A-2", "A-3"])
        #expect(rows.map(\.term) == ["신뢰구축조치", "统一成本", "x"])
        #expect(
            rows.map(\.matching) == [
                TermMatching(flags: [.verbalNoun], optionalSpaceParts: ["신뢰", "구축", "조치"]),
                TermMatching(flags: [.caseSensitive], attributiveParts: ["统一", "成本"]), TermMatching(),
            ])
    }

    @Test func `An unknown flag is named, with those that there are`() throws {
        let error = try #require(throws: ExchangeError.self) {
            try Self.rows("concept\tterm\tflags\na\tb\tplace;plase\n")
        }
        #expect(error.brief == "2:1 bad-table")
        #expect(
            error.message == """
                "plase" is no flag. Use one of: split=A|B, de=A|B, verbal-noun, case-sensitive, place, kp-only, lookup-only.
                """)
    }

    @Test(arguments: [
        ("concept\tterm\n", "1:1", "The column \"flags\" is missing. The header row is: concept, term, flags."),
        ("concept\tterm\tflags\n\tb\t\n", "2:1", "The row names no concept or no term. Fill both cells."),
    ])
    func `A table that does not fit says what to do`(_ text: String, _ place: String, _ message: String) throws {
        let error = try #require(throws: ExchangeError.self) { try Self.rows(text) }
        #expect(error.brief == "\(place) bad-table")
        #expect(error.message == message)
    }
}
