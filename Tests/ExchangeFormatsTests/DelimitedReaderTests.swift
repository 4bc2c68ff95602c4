import ExchangeFormats
import Testing

struct DelimitedReaderTests {
    static func rows(
        _ bytes: some Sequence<UInt8>, _ dialect: DelimitedReader.Dialect = .commaSeparated
    ) throws -> [DelimitedReader.Row] {
        let file = try TemporaryFile(bytes)
        var reader = try DelimitedReader(path: file.path, dialect: dialect)
        var rows: [DelimitedReader.Row] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    static func cells(_ text: String, _ dialect: DelimitedReader.Dialect = .commaSeparated) throws -> [[String]] {
        try rows(text.utf8, dialect).map(\.cells)
    }

    @Test(arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("a,b\nc,d", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d\r", [["a", "b"], ["c", "d"]]),
        ("\n\r\na\n\n\nb\n\n", [["a"], ["b"]]), ("", []), ("\n", []), (",\n", [["", ""]]), ("a,\n", [["a", ""]]),
        ("\"a,b\",c", [["a,b", "c"]]), ("\"a \"\"b\"\" c\"", [["a \"b\" c"]]), ("\"\"\"\"", [["\""]]),
        ("\"\",x", [["", "x"]]), ("\"\"", [[""]]), ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]),
        ("\"a\r\nb\r\",c\r\nd,e", [["a\r\nb\r", "c"], ["d", "e"]]),
        ("5\" disk,a\nb,c", [["5\" disk", "a"], ["b", "c"]]),
        ("\"a\"b,c", [["ab", "c"]]), ("a\rb,c", [["a\rb", "c"]]), (" \"a\",b", [[" \"a\"", "b"]]),
        ("가,\"나, 다\"\n", [["가", "나, 다"]]),
    ])
    func `Comma-separated rows follow RFC 4180`(_ text: String, _ expected: [[String]]) throws {
        #expect(try Self.cells(text) == expected)
    }

    @Test func `Tab-separated cells hold quotes and commas as they are`() throws {
        #expect(try Self.cells("\"a\t,b\"\n\tc\t\r\n", .tabSeparated) == [["\"a", ",b\""], ["", "c", ""]])
    }

    @Test func `A row knows the place where it begins`() throws {
        let rows = try Self.rows("가\n\n\"a\nb\"\nc\n".utf8)
        #expect(rows.map(\.place.line) == [1, 3, 5])
        #expect(rows.map(\.place.byte) == [0, 5, 11])
    }

    @Test(arguments: [("a,b\nc,\"d\ne\nf", "2:3"), ("\"", "1:1"), ("가,\"나\"\"", "1:3")])
    func `A quote that is never closed is an error where it opened`(_ text: String, _ place: String) throws {
        let error = try #require(throws: ExchangeError.self) { try Self.cells(text) }
        #expect(error.brief == "\(place) bad-table")
        #expect(error.message.hasPrefix("The quote that opens here is never closed. Close it"))
    }

    @Test(arguments: [true, false])
    func `UTF-16 with a byte-order mark is read`(_ isBigEndian: Bool) throws {
        let bytes = "\u{FEFF}가\t💩\r\n나\tb".utf16(bigEndian: isBigEndian)
        #expect(try Self.rows(bytes, .tabSeparated).map(\.cells) == [["가", "💩"], ["나", "b"]])
    }

    @Test func `A UTF-8 mark is not part of the first cell`() throws {
        #expect(try Self.cells("\u{FEFF}en,ko") == [["en", "ko"]])
    }

    @Test func `Invalid bytes are an error with line and column`() throws {
        let bytes = Array("a,b\n가,c".utf8) + [0xC7, 0xD1, 0x0A]
        let error = try #require(throws: ExchangeError.self) { try Self.rows(bytes) }
        #expect(error.brief == "2:4 invalid-bytes")
        #expect(error.message.contains("offset 9 of the file"))
        #expect(error.message.hasSuffix("Save the file as UTF-8, or declare the encoding that it has."))
    }

    @Test func `A cell longer than a chunk arrives whole`() throws {
        let long = String(repeating: "한a\n", count: 50_000)
        #expect(
            try Self.cells("\"\(long)\",x\n\(String(repeating: "y", count: 65_536))\n") == [
                [long, "x"], [String(repeating: "y", count: 65_536)],
            ])
    }
}

struct LineReaderTests {
    @Test func `Lines come without their ends, blank ones too`() throws {
        let file = try TemporaryFile("\u{FEFF}a\r\n\n 나 \n" + String(repeating: "x", count: 70_000) + "\nend")
        var reader = try LineReader(path: file.path)
        var lines: [String] = []
        while let line = try reader.next() { lines.append(line) }
        #expect(lines == ["a", "", " 나 ", String(repeating: "x", count: 70_000), "end"])
        #expect(try reader.next() == nil)
    }
}
