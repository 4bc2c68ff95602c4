internal import LanguageAssets

/// Reads a glossary from a table, one concept a row.
///
/// The header row names the columns:
/// - a language tag (`en`, `ko-KR`, `zh_Hans`): terms separated by `|`, the first preferred, later ones admitted;
/// - a tag with a status (`en_preferred`, `ko-KR_admitted`, `zh-Hans-CN_deprecated`, `en_superseded`): terms of that
///   status; `_attested` means admitted, with a note that says so;
/// - `concept_id` or `id`, `subject_field` or `subject`, `definition` or `definition_en`, `note`, `usage_note`,
///   `part_of_speech`.
///
/// Without an identifier, the concept is called `#` with the number of its row, the first row below the header being 1.
/// Since `id` is the identifier, Indonesian is `id-ID`; since `pos` and `ref` are languages too, a language of three
/// letters needs a script, a region or a status beside it: `yue-Hant`, `yue_preferred`.
public struct GlossaryTableReader: ~Copyable {
    private var table: TableReader
    private let columns: [GlossaryColumn]
    private var rowNumber = 0
    /// What is wrong with the columns, as far as the table has been read.
    public private(set) var problems: [ReadingProblem]

    /// Opens a table and reads its header row.
    public init(path: String, dialect: DelimitedReader.Dialect) throws(ExchangeError) {
        let table = try TableReader(path: path, dialect: dialect)
        var columns: [GlossaryColumn] = []
        var problems: [ReadingProblem] = []
        for name in table.columns {
            let column = GlossaryColumn(name: name)
            if let problem = column.problem(named: name, after: columns, at: table.headerPlace) {
                problems.append(problem)
                columns.append(.ignored)
            } else {
                columns.append(column)
            }
        }
        guard columns.contains(where: \.hasTerms) else {
            throw ExchangeError(
                .badTable, file: path, place: table.headerPlace,
                message: """
                    No column is named by a language. Name the columns of terms by language tags, for example en, \
                    ko-KR or zh-Hans_preferred.
                    """)
        }
        self.table = table
        self.columns = columns
        self.problems = problems
    }

    /// The concept of the next row; `nil` after the last one.
    ///
    /// Rows without any content are left out in silence.
    public mutating func next() throws(ExchangeError) -> PositionedConcept? {
        while let row = try table.next() {
            rowNumber += 1
            if row.cells.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { continue }
            return concept(from: row)
        }
        return nil
    }

    private mutating func concept(from row: TableReader.Row) -> PositionedConcept {
        var builder = GlossaryRowBuilder()
        for (index, cell) in row.cells.enumerated() where !cell.allSatisfy(\.isWhitespace) {
            if case .unnamed = columns[index] { noteUnnamed(index, at: row.place) }
            builder.take(cell, as: columns[index])
        }
        let entry = builder.entry(identifier: "#\(rowNumber)")
        var problems: [ReadingProblem] = []
        if entry.languageSections.isEmpty {
            problems.append(
                ReadingProblem(
                    .error, .emptyConcept, at: row.place, identifier: entry.id,
                    message: "The row has no term. Add a term, or take the row out.", action: "row skipped"))
        }
        return PositionedConcept(entry: entry, place: row.place, problems: problems)
    }

    private mutating func noteUnnamed(_ index: Int, at place: TextPlace) {
        let message = "Column \(index + 1) has no name. Name it in the first row."
        guard !problems.contains(where: { $0.message == message }) else { return }
        problems.append(.unknownColumn(message, at: place))
    }
}
