internal import ExchangeFormats
internal import WorkspaceStore

/// Reads the concepts of a glossary in whatever format its file has.
struct GlossaryReader: ~Copyable {
    private var tbx: TBXReader?
    private var table: GlossaryTableReader?
    /// What is wrong with the file outside its concepts, as far as it has been read.
    private(set) var problems: [ReadingProblem] = []

    init(path: String, format: AssetFile.Format) throws(ExchangeError) {
        switch format {
        case .tsv: try self.init(table: GlossaryTableReader(path: path, dialect: .tabSeparated))
        case .csv: try self.init(table: GlossaryTableReader(path: path, dialect: .commaSeparated))
        case .tbx, .tmx: try self.init(tbx: TBXReader(path: path))
        }
    }

    private init(table: consuming GlossaryTableReader) {
        problems = table.problems
        self.table = consume table
    }

    private init(tbx: consuming TBXReader) {
        problems = tbx.problems
        self.tbx = consume tbx
    }

    mutating func next() throws(ExchangeError) -> PositionedConcept? {
        if let concept = try tbx?.next() { return concept }
        let concept = try table?.next()
        if let found = table?.problems { problems = found }
        return concept
    }
}
