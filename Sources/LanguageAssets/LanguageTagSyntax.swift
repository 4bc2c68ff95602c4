/// The grammar of RFC 5646, section 2.1, on subtags.
enum LanguageTagSyntax {
    /// Longer input is refused unread; RFC 5646, section 4.4.1, asks for room for 35 letters.
    static let longestTag = 255

    /// The tag in lower case, `_` read as `-`, cut at the hyphens; empty subtags are kept, to be refused later.
    static func subtags(of tag: some StringProtocol) -> [String] {
        tag.lowercased().split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }.map(String.init)
    }

    /// The tag in canonical letter case; `nil` when the lower-case subtags do not follow the grammar.
    static func canonical(_ subtags: [String]) -> String? {
        let joined = subtags.joined(separator: "-")
        if LanguageAliases.table.isGrandfathered(joined) { return joined }
        guard subtags.allSatisfy({ (1...8).contains($0.utf8.count) && isAlphanumeric($0) }) else { return nil }
        var reader = SubtagReader(subtags)
        guard reader.readTag() else { return nil }
        return reader.output.joined(separator: "-")
    }

    static func isScript(_ subtag: some StringProtocol) -> Bool {
        subtag.utf8.count == 4 && isAlphabetic(subtag)
    }

    static func isRegion(_ subtag: some StringProtocol) -> Bool {
        (subtag.utf8.count == 2 && isAlphabetic(subtag)) || (subtag.utf8.count == 3 && isNumeric(subtag))
    }

    static func isVariant(_ subtag: some StringProtocol) -> Bool {
        let count = subtag.utf8.count
        return (5...8).contains(count) || (count == 4 && subtag.utf8.first.map(isDigit) == true)
    }

    static func isAlphabetic(_ subtag: some StringProtocol) -> Bool {
        subtag.utf8.allSatisfy(isLetter)
    }

    private static func isAlphanumeric(_ subtag: some StringProtocol) -> Bool {
        subtag.utf8.allSatisfy { isDigit($0) || isLetter($0) }
    }

    private static func isNumeric(_ subtag: some StringProtocol) -> Bool {
        subtag.utf8.allSatisfy(isDigit)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

/// Reads lower-case alphanumeric subtags from the front and writes them in canonical letter case.
private struct SubtagReader {
    private var rest: ArraySlice<String>
    private(set) var output: [String] = []

    init(_ subtags: [String]) {
        rest = subtags[...]
    }

    /// Whether the whole tag follows the grammar `langtag / privateuse`.
    mutating func readTag() -> Bool {
        guard rest.first != "x" else { return readPrivateUse() && rest.isEmpty }
        guard readLanguage() else { return false }
        if let script = rest.first, LanguageTagSyntax.isScript(script) {
            take { $0.prefix(1).uppercased() + $0.dropFirst() }
        }
        if let region = rest.first, LanguageTagSyntax.isRegion(region) {
            take { $0.uppercased() }
        }
        return readVariants() && readExtensions() && readPrivateUse() && rest.isEmpty
    }

    /// Two or three letters with up to three extended subtags, or five to eight letters; four are reserved.
    private mutating func readLanguage() -> Bool {
        guard let language = rest.first, LanguageTagSyntax.isAlphabetic(language) else { return false }
        guard [2, 3, 5, 6, 7, 8].contains(language.utf8.count) else { return false }
        take { $0 }
        guard language.utf8.count <= 3 else { return true }
        for _ in 0..<3 {
            guard let next = rest.first, next.utf8.count == 3, LanguageTagSyntax.isAlphabetic(next) else { break }
            take { $0 }
        }
        return true
    }

    /// RFC 5646, section 2.2.5: no variant twice.
    private mutating func readVariants() -> Bool {
        var seen: Set<String> = []
        while let variant = rest.first, LanguageTagSyntax.isVariant(variant) {
            guard seen.insert(variant).inserted else { return false }
            take { $0 }
        }
        return true
    }

    /// RFC 5646, section 2.2.6: no singleton twice, at least one subtag each.
    private mutating func readExtensions() -> Bool {
        var seen: Set<String> = []
        while let singleton = rest.first, singleton.utf8.count == 1, singleton != "x" {
            guard seen.insert(singleton).inserted else { return false }
            take { $0 }
            guard let first = rest.first, first.utf8.count > 1 else { return false }
            while let next = rest.first, next.utf8.count > 1 { take { $0 } }
        }
        return true
    }

    private mutating func readPrivateUse() -> Bool {
        guard rest.first == "x" else { return true }
        guard rest.count > 1 else { return false }
        while !rest.isEmpty { take { $0 } }
        return true
    }

    private mutating func take(_ cased: (String) -> String) {
        output.append(cased(rest.removeFirst()))
    }
}
