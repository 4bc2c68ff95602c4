internal import ExchangeFormats
internal import WorkspaceStore

/// Reads the concepts of a glossary in whatever format its file has, in order.
///
/// - Returns: What is wrong with the file outside its concepts.
/// - Throws: `ExchangeError` for a file that cannot be read to its end, and what `body` throws.
@discardableResult
func readGlossary(
    _ path: String, format: AssetFile.Format, _ body: (PositionedConcept) throws -> Void
) throws -> [ReadingProblem] {
    switch format {
    case .tbx, .tmx:
        var reader = try TBXReader(path: path)
        while let concept = try reader.next() { try body(concept) }
        return reader.problems
    case .tsv, .csv:
        var reader = try GlossaryTableReader(path: path, dialect: format == .csv ? .commaSeparated : .tabSeparated)
        while let concept = try reader.next() { try body(concept) }
        return reader.problems
    }
}
