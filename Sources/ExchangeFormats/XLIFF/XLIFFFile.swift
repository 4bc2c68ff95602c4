internal import LanguageAssets

/// What a `<file>` says of its units: where they come from, in which languages they are, and which ids were met.
struct XLIFFFile {
    private(set) var sourceLanguage: String?
    private(set) var targetLanguage: String?
    /// The name of the original, or the id of a 2.x `<file>` that does not give it.
    private(set) var name: String?
    private var earlierFiles: Set<String> = []
    private var isNameUnique = true
    private var identifiers: Set<String> = []

    /// Takes the attributes of the root element, where 2.x has the languages.
    init(root: Attributes) {
        sourceLanguage = root["srcLang"]
        targetLanguage = root["trgLang"]
    }

    /// Takes the attributes of a `<file>`.
    mutating func open(_ attributes: Attributes, _ version: XLIFFVersion) {
        if version == .one {
            sourceLanguage = attributes["source-language"]
            targetLanguage = attributes["target-language"]
        }
        let name = attributes["original"] ?? attributes["id"]
        self.name = name
        isNameUnique = name.map { earlierFiles.insert($0).inserted } ?? false
        identifiers = []
    }

    /// An identifier that no other segment of the document gets; `nil` where the ids do not make one.
    mutating func tuid(unit: String?, segment: String?) -> String? {
        guard isNameUnique, let name, let unit else { return nil }
        let parts = [name, unit] + (segment.map { [$0] } ?? [])
        guard parts.allSatisfy({ part in !part.isEmpty && !part.contains(where: \.isWhitespace) }) else { return nil }
        let own = parts.dropFirst().joined(separator: "#")
        return identifiers.insert(own).inserted ? "\(name)#\(own)" : nil
    }
}
