internal import ExchangeFormats
internal import WorkspaceStore

/// Reads the concepts of a glossary in whatever format its file has.
struct GlossaryReader: ~Copyable {
    private var tbx: TBXReader

    init(path: String, format: AssetFile.Format) throws(ExchangeError) {
        tbx = try TBXReader(path: path)
    }

    mutating func next() throws(ExchangeError) -> PositionedConcept? {
        try tbx.next()
    }
}
