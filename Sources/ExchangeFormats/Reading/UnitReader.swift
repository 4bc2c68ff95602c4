public import LanguageAssets

/// Reads the translation units of a file of any format: TMX, XLIFF or PO.
public struct UnitReader: ~Copyable {
    // One of them is there. An enumeration would have to be taken apart and put together for each unit.
    private var tmx: TMXReader?
    private var xliff: XLIFFReader?
    private var po: POReader?
    /// The header of a TMX file, or one for a memory made of a file of another format.
    public let header: MemoryHeader
    /// The attributes of the root element of a TMX file.
    public let rootAttributes: Attributes

    /// Opens a file.
    ///
    /// The options are for XLIFF and PO; a TMX file is always read whole.
    public init(path: String, options: BilingualOptions = BilingualOptions()) throws(ExchangeError) {
        switch try UnitFileFormat(of: path) {
        case .tmx:
            let reader = try TMXReader(path: path)
            (header, rootAttributes) = (reader.header, reader.rootAttributes)
            tmx = consume reader
        case .xliff:
            let reader = try XLIFFReader(path: path, options: options)
            (header, rootAttributes) = (reader.header, [:])
            xliff = consume reader
        case .po:
            let reader = try POReader(path: path, options: options)
            (header, rootAttributes) = (reader.header, [:])
            po = consume reader
        }
    }

    /// The next unit; `nil` after the last one.
    ///
    /// An error means that the rest of the file cannot be trusted.
    public mutating func next() throws(ExchangeError) -> PositionedUnit? {
        if let unit = try tmx?.next() { return unit }
        if let unit = try xliff?.next() { return unit }
        return try po?.next() ?? nil
    }

    /// What is wrong with the file outside its units, as far as it has been read.
    public var problems: [ReadingProblem] {
        switch tmx {
        case .some(let reader): return reader.problems
        case .none: break
        }
        switch xliff {
        case .some(let reader): return reader.problems
        case .none: break
        }
        switch po {
        case .some(let reader): return reader.problems
        case .none: return []
        }
    }

    /// How many units were left out so far because their translation is not confirmed; none of a TMX file.
    public var unconfirmed: Int {
        switch xliff {
        case .some(let reader): return reader.unconfirmed
        case .none: break
        }
        switch po {
        case .some(let reader): return reader.unconfirmed
        case .none: return 0
        }
    }
}
