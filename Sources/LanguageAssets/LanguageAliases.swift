/// The table `language-aliases.tsv`: tags that files contain, and what is written today.
struct LanguageAliases: Sendable {
    /// Lower-case tag, or the first subtags of one, to lower-case subtags.
    let replacements: [String: [String]]

    static let table = LanguageAliases(rows: PackageResources.language_aliases_tsv)

    /// Lines of `written<TAB>preferred<TAB>reason`; a line that starts with `#` is a comment.
    init(rows: [UInt8]) {
        var replacements: [String: [String]] = [:]
        for line in String(decoding: rows, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t")
            guard cells.count == 3 else { continue }
            replacements[String(cells[0])] = LanguageTagSyntax.subtags(of: cells[1])
        }
        self.replacements = replacements
    }

    /// The tag with its longest known beginning replaced; a script written after it wins over the table's.
    func preferred(for subtags: [String]) -> [String] {
        for count in stride(from: min(3, subtags.count), to: 0, by: -1) {
            guard let replacement = replacements[subtags.prefix(count).joined(separator: "-")] else { continue }
            let rest = subtags.dropFirst(count)
            guard let next = rest.first, LanguageTagSyntax.isScript(next), replacement.count > 1 else {
                return replacement + rest
            }
            return replacement.filter { !LanguageTagSyntax.isScript($0) } + rest
        }
        return subtags
    }

    /// Whether the tag is one of RFC 5646's irregular tags that never got a replacement, such as `i-default`.
    func isGrandfathered(_ tag: String) -> Bool {
        replacements[tag]?.joined(separator: "-") == tag
    }
}
