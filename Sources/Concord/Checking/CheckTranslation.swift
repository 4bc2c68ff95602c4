internal import ExchangeFormats
public import LanguageAssets
internal import Matching
internal import QualityChecks
internal import WorkspaceStore

extension Workspace {
    /// Checks translations against the glossaries of the workspace and against each other.
    ///
    /// A unit is checked from its own source language, else from the header's, else (`*all*`) from `from` or its first
    /// variant, to each other language. Consistency is checked over all files together.
    ///
    /// - Parameters:
    ///   - paths: TMX, XLIFF and PO files; empty for the memories of the workspace.
    ///   - from: The source language of files that do not name one.
    ///   - to: Only translations into these languages; empty for all.
    ///   - rules: Only these rules; empty for all.
    /// - Returns: The findings by file and line, and their counts.
    /// - Throws: `ConcordError.request` for an unknown rule, `.file` for a file that cannot be read to its end.
    public func check(
        _ paths: [String], from: LanguageTag? = nil, to: [LanguageTag] = [], rules: [String] = []
    ) throws(ConcordError) -> CheckReport {
        let unknown = rules.filter { id in !Rule.all.contains { $0.id == id } }
        guard unknown.isEmpty else {
            let known = Rule.all.map(\.id).joined(separator: ", ")
            throw .request("There is no rule \"\(unknown.joined(separator: "\", \""))\". The rules are: \(known).")
        }
        return try mendingIndexes { () throws(ConcordError) in
            try answer(paths, from: from, to: to, rules: rules.isEmpty ? Set(Rule.all.map(\.id)) : Set(rules))
        }
    }

    private func answer(
        _ paths: [String], from: LanguageTag?, to: [LanguageTag], rules: Set<String>
    ) throws(ConcordError) -> CheckReport {
        let paths = paths.isEmpty ? folder.assets(.memory).map(\.path) : paths
        let glossaries = try catalog.glossaries()
        var check = TranslationCheck(
            glossaries: glossaries.indexes.map(\.index), keys: keys, languages: languages, rules: rules)
        var unitCount = 0
        do {
            var repeated: [Set<String>] = []
            for path in paths {
                var identifiers = RepeatedIdentifiers()
                unitCount += try TranslationPairs(path, from: from, to: to, languages).forEach(
                    naming: { unit in
                        identifiers.observe(unit)
                        return ""
                    }, { pair in check.observe(pair) })
                repeated.append(identifiers.repeated)
            }
            for (path, repeated) in zip(paths, repeated) {
                var names = try UnitNames(repeated: repeated)
                _ = try TranslationPairs(path, from: from, to: to, languages).forEach(
                    naming: { unit in try names.name(of: unit) }, { pair in try check.collect(pair) })
            }
        } catch {
            throw ConcordError(error)
        }
        return CheckReport(
            findings: check.findings(inOrderOf: paths), unitCount: unitCount, warnings: glossaries.warnings)
    }
}
