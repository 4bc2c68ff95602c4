internal import LanguageAssets
internal import TextAnalysis

/// A request for an export, settled for one memory: its languages, its codes, its header.
struct ExportPlan {
    let options: ExportOptions
    let languages: LanguageMatcher
    /// The source language of every unit; `nil` when units are taken as they are.
    let source: LanguageTag?
    /// The header of the memory.
    let oldHeader: MemoryHeader

    var target: LanguageTag? { options.to }
    var profile: ClientProfile? { options.client?.profile }

    init(
        _ options: ExportOptions, header: MemoryHeader, memory: String, languages: LanguageMatcher
    ) throws(ConcordError) {
        if let problem = options.client?.problem(with: options) { throw .request(problem) }
        source = options.isWhole ? nil : options.from ?? header.sourceLanguage
        guard options.isWhole || source != nil else {
            throw .request("The memory \"\(memory)\" names no source language in its header. Give it with --from.")
        }
        self.options = options
        self.languages = languages
        oldHeader = header
    }

    /// The source language of the new header, as it stands there.
    var headerSource: String? {
        guard let source else { return mapped(oldHeader.attributes["srclang"]) }
        if profile != nil { return code(of: source) }
        if let named = oldHeader.sourceLanguage, accepts(source, named) {
            return mapped(oldHeader.attributes["srclang"])
        }
        return mapped(source.description)
    }

    /// The language code of a variant on its way out; a client gets one code for a language that was asked for.
    func code(of variant: TranslationUnitVariant, as asked: LanguageTag?) -> String {
        if profile == nil { return options.codes[variant.language]?.text ?? variant.languageCode }
        // What is no language tag cannot be written better than it is.
        if variant.language == .undetermined { return variant.languageCode }
        return code(of: asked ?? variant.language)
    }

    /// A code as it stands in the memory, or the one that replaces it.
    func mapped(_ code: String?) -> String? {
        guard let code, let tag = LanguageTag(code) else { return code }
        return options.codes[tag]?.text ?? code
    }

    /// How far an available language is from the asked one; `nil` when it may not be exported under its name.
    func distance(_ asked: LanguageTag, _ available: LanguageTag) -> Int? {
        guard languages.isSameStandard(asked, available) else { return nil }
        return languages.distance(asked: asked, available: available, use: .match)
    }

    func accepts(_ asked: LanguageTag, _ available: LanguageTag) -> Bool {
        distance(asked, available) != nil
    }

    private func code(of language: LanguageTag) -> String {
        let usual =
            switch profile?.codes {
            case .region: languages.withRegion(language)
            case .regionForScript where language.script != nil: languages.withRegion(language)
            case .regionForScript, .asAsked, nil: language
            }
        return (options.codes[language] ?? options.codes[usual])?.text ?? usual.description
    }
}

extension ExportPlan {
    /// The header of the file.
    func header(noting report: inout ExportReport) -> MemoryHeader {
        var header = oldHeader
        if let headerSource { header.attributes["srclang"] = headerSource }
        if profile != nil {
            for (name, value) in Self.requiredAttributes where header.attributes[name]?.isEmpty ?? true {
                header.attributes[name] = value
            }
        }
        if profile?.markup == .standard { header = StandardMarkup.header(header) }
        let changed = header.attributes.filter { oldHeader.attributes[$0.name] != $0.value }
        let removed = oldHeader.attributes.filter { header.attributes[$0.name] == nil }
        report.note(.headerAttribute, count: changed.count + removed.count)
        if header.annotations != oldHeader.annotations { report.note(.nonstandardMarkup) }
        return header
    }

    /// The attributes that the DTD of TMX 1.4 requires of a header, with what is written where the memory has none.
    private static let requiredAttributes = [
        "creationtool": "concord", "creationtoolversion": "1", "segtype": "sentence", "o-tmf": "tmx",
        "adminlang": "en", "datatype": "unknown",
    ]
}
