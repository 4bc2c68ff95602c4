internal import ExchangeFormats
internal import LanguageAssets
internal import WorkspaceStore

/// What comparing has to know of one unit: 48 bytes.
struct UnitOutline {
    /// Of the unit in canonical form.
    let digest: UInt128
    /// Of the tuid; `nil` without one.
    let tuid: UInt64?
    /// What names a unit that has no tuid of its own.
    let content: UInt64
    /// Of the source text with its codes and language.
    let source: UInt64
}

/// Makes the outlines of units.
struct UnitOutliner: ~Copyable {
    private var identifier: UnitIdentifier
    private let sourceLanguage: LanguageTag?

    /// For units that inherit from a header.
    init(_ header: MemoryHeader) throws(StoreError) {
        identifier = try UnitIdentifier()
        sourceLanguage = header.sourceLanguage
    }

    /// The outline of a unit.
    ///
    /// Cost: three SHA-256 over its text, and one over its tuid.
    mutating func outline(of unit: TranslationUnit) throws(StoreError) -> UnitOutline {
        UnitOutline(
            digest: try identifier.digest(of: unit).firstHalf, tuid: try unit.tuid.map(Self.hash),
            content: try identifier.identity(of: unit).contentHash, source: try source(of: unit))
    }

    private static func hash(_ tuid: String) throws(StoreError) -> UInt64 {
        try Digest(of: Array("tuid \(tuid)".utf8)).prefix
    }

    private func source(of unit: TranslationUnit) throws(StoreError) -> UInt64 {
        let language = unit.attributes["srclang"].flatMap { LanguageTag($0) } ?? sourceLanguage
        let variant =
            unit.variants.first { $0.language == language }
            ?? unit.variants.first { $0.language.language == language?.language } ?? unit.variants.first
        let name = variant.map { "\($0.language) \($0.segment.markup)" } ?? ""
        return try Digest(of: Array(name.utf8)).prefix
    }
}
