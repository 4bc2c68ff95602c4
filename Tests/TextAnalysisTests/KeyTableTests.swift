import Testing

@testable import TextAnalysis

/// The resource tables have the form their readers expect.
struct KeyTableTests {
    @Test func `Every table row names a character once and shows it`() throws {
        for (name, bytes, cells) in Self.tables {
            let rows = try TableRow.rows(of: bytes, named: name, cells: cells)
            let first = try rows.map { try $0.codePoint(at: 0).value }
            #expect(Set(first).count == first.count, "\(name)")
            #expect(rows.allSatisfy { $0.cells.allSatisfy { !$0.isEmpty } }, "\(name)")
            for row in rows where name != "protected.tsv" {
                let point = try row.codePoint(at: 0).value
                #expect(row.cells[1].unicodeScalars.map(\.value) == [point], "\(name), line \(row.line)")
            }
            for row in rows where cells == 5 {
                let point = try row.codePoint(at: 2).value
                #expect(row.cells[3].unicodeScalars.map(\.value) == [point], "\(name), line \(row.line)")
            }
        }
    }

    static let tables: [(String, [UInt8], Int)] = [
        ("punctuation.tsv", PackageResources.punctuation_tsv, 4),
        ("protected.tsv", PackageResources.protected_tsv, 4),
        ("radicals.tsv", PackageResources.radicals_tsv, 5),
        ("halfwidth-hangul.tsv", PackageResources.halfwidth_hangul_tsv, 5),
    ]

    @Test func `Protected ranges do not overlap`() throws {
        let tables = try KeyTables.shared.get()
        let sorted = tables.protected.sorted { $0.lowerBound < $1.lowerBound }
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }

    @Test func `Every punctuation class has members`() throws {
        let rows = try TableRow.rows(of: PackageResources.punctuation_tsv, named: "punctuation.tsv", cells: 4)
        #expect(Set(rows.map { $0.cells[2] }) == Set(PunctuationClass.allCases.map(\.rawValue)))
    }

    @Test func `A damaged table is refused with its line`() {
        #expect(throws: TextAnalysisError.self) {
            try TableRow.rows(of: Array("# comment\n0041\tA\n".utf8), named: "x.tsv", cells: 3)
        }
        let row = TableRow(table: "x.tsv", line: 7, cells: ["D800"])
        #expect(throws: row.damaged()) { try row.codePoint(at: 0) }
        #expect(row.damaged().message.contains("line 7"))
    }
}
