/// The tables of rules S1, S2, S7 and K1, read once from the resources.
final class KeyTables: Sendable {
    /// What a scalar becomes on the typographic rung, before its neighbours are looked at.
    let replacements: [CodePoint: CodePoint]
    /// Scalars that NFKC must not touch.
    let protected: [ClosedRange<UInt32>]
    /// Half-width Hangul letters and the compatibility letters they stand for.
    let halfwidthHangul: [CodePoint: CodePoint]
    /// What the fast path knows about U+0000 to U+30FF.
    let simpleClasses: [SimpleClass]

    static let shared: Result<KeyTables, TextAnalysisError> = {
        do throws(TextAnalysisError) {
            return .success(try KeyTables())
        } catch {
            return .failure(error)
        }
    }()

    private init() throws(TextAnalysisError) {
        try Normalization.load()
        replacements = try Self.replacements()
        protected = try Self.protectedRanges()
        halfwidthHangul = try Self.pairs(PackageResources.halfwidth_hangul_tsv, named: "halfwidth-hangul.tsv")
        simpleClasses = SimpleClass.table(replacements: replacements)
    }

    func isProtected(_ point: CodePoint) -> Bool {
        protected.contains { $0.contains(point.value) }
    }

    private static func replacements() throws(TextAnalysisError) -> [CodePoint: CodePoint] {
        var result = try pairs(PackageResources.radicals_tsv, named: "radicals.tsv")
        for row in try TableRow.rows(of: PackageResources.punctuation_tsv, named: "punctuation.tsv", cells: 4) {
            guard let mark = PunctuationClass(rawValue: row.cells[2]) else { throw row.damaged() }
            result[try row.codePoint(at: 0)] = mark.folded
        }
        return result
    }

    private static func protectedRanges() throws(TextAnalysisError) -> [ClosedRange<UInt32>] {
        var ranges: [ClosedRange<UInt32>] = []
        for row in try TableRow.rows(of: PackageResources.protected_tsv, named: "protected.tsv", cells: 4) {
            let first = try row.codePoint(at: 0).value
            let last = try row.codePoint(at: 1).value
            guard first <= last else { throw row.damaged() }
            ranges.append(first...last)
        }
        return ranges
    }

    private static func pairs(
        _ bytes: [UInt8], named name: String
    ) throws(TextAnalysisError) -> [CodePoint: CodePoint] {
        var result: [CodePoint: CodePoint] = [:]
        for row in try TableRow.rows(of: bytes, named: name, cells: 5) {
            result[try row.codePoint(at: 0)] = try row.codePoint(at: 2)
        }
        return result
    }
}
