public import LanguageAssets

/// Reads a gettext PO file unit by unit.
///
/// The languages are those of the header (`Language`, and `X-Source-Language` where Poedit wrote it); the options stand in
/// where it says nothing, and the source is English where they do neither. The encoding is that of the header's
/// `Content-Type`; a template's `CHARSET` is UTF-8.
///
/// An entry with a plural gives two units: `msgid` with `msgstr[0]`, and `msgid_plural` with the last `msgstr`. In
/// languages with one form, Korean and Chinese among them, that is `msgstr[0]` twice. The forms between belong to no
/// source text and are left out.
///
/// Confirmed are entries that are neither fuzzy nor obsolete and have a translation. The header is no unit.
///
/// `msgctxt` becomes the property `x-context`, `#:` `x-po-reference`, `#.` `x-po-extracted`, the flags `x-po-flags` (with
/// `obsolete` for `#~`), the translator's comments a note. A character that XML cannot hold becomes a `ph` of type `x-cp`.
public struct POReader: ~Copyable {
    private var parser: POParser
    private let options: BilingualOptions
    private let source: LanguageTag
    private let target: LanguageTag
    private var first: POEntry?
    // The units of the entry that was just read, in reverse.
    private var waiting: [PositionedUnit] = []
    /// A header for a memory made of this file.
    public let header: MemoryHeader
    /// What is wrong with the file outside its units.
    public private(set) var problems: [ReadingProblem]
    /// How many units were left out so far because their translation is not confirmed.
    public private(set) var unconfirmed = 0

    /// Opens a file and reads its header.
    ///
    /// - Throws: `ExchangeError` with the code `missingLanguage` when neither the header nor the options name the target.
    public init(path: String, options: BilingualOptions = BilingualOptions()) throws(ExchangeError) {
        var parser = try POParser(path: path)
        let entry = try parser.next()
        let isHeader = entry?.isHeader ?? false
        let header = POHeader(isHeader ? entry?.translations.first?.text ?? "" : "")
        guard let target = header.language ?? options.target else {
            throw ExchangeError(
                .missingLanguage, file: path, place: entry?.source?.place ?? TextPlace(line: 1, column: 1, byte: 0),
                message: """
                    The file does not name the language of its translations. Add \"Language: ko\\n\" to its header, or \
                    say --to with the language.
                    """)
        }
        problems = [parser.encodingProblem].compactMap(\.self) + (isHeader ? entry?.problems ?? [] : [])
        source = header.sourceLanguage ?? options.source ?? .english
        for (declared, asked) in [(header.sourceLanguage, options.source), (header.language, options.target)] {
            guard let declared, let asked, declared != asked, let place = entry?.source?.place else { continue }
            problems.append(.otherLanguage(declared.description, asked: asked, at: place))
        }
        self.header = MemoryHeader(bilingual: "PO", source: source.description)
        self.target = target
        self.options = options
        first = isHeader ? nil : entry
        self.parser = parser
    }

    /// The next unit; `nil` after the last one.
    ///
    /// An error means that the rest of the file cannot be trusted.
    public mutating func next() throws(ExchangeError) -> PositionedUnit? {
        while true {
            if let unit = waiting.popLast() { return unit }
            guard let entry = try nextEntry() else { return nil }
            waiting = units(of: entry).reversed()
        }
    }

    private mutating func nextEntry() throws(ExchangeError) -> POEntry? {
        if let entry = first.take() { return entry }
        return try parser.next()
    }

    private mutating func units(of entry: POEntry) -> [PositionedUnit] {
        guard !entry.isHeader, let source = entry.source, let last = entry.translations.last else { return [] }
        guard entry.size == .usual else { return [.tooLarge(at: source.place, identifier: nil)] }
        var result: [PositionedUnit] = []
        take(source, entry.translations[0], of: entry, into: &result)
        if let plural = entry.plural { take(plural, last, of: entry, into: &result) }
        if result.isEmpty { problems += entry.problems } else { result[0].problems += entry.problems }
        return result
    }

    private mutating func take(
        _ source: POEntry.Message, _ target: POEntry.Message, of entry: POEntry, into result: inout [PositionedUnit]
    ) {
        let (original, translation) = (
            ForbiddenCharacters.segment(of: source.text), ForbiddenCharacters.segment(of: target.text)
        )
        if original.isBlank, translation.isBlank { return }
        if options.confirmation == .confirmedOnly, entry.isFuzzy || entry.isObsolete || translation.isBlank {
            unconfirmed += 1
            return
        }
        var unit = PositionedUnit(
            unit: TranslationUnit(annotations: entry.annotations, variants: []), place: source.place, problems: [],
            variantPlaces: [])
        if original.isBlank {
            unit.problems.append(Self.missingSource(at: source.place))
        } else {
            add(original, in: self.source, at: source.place, to: &unit)
            if !translation.isBlank { add(translation, in: self.target, at: target.place, to: &unit) }
        }
        result.append(unit)
    }

    private func add(_ segment: Segment, in language: LanguageTag, at place: TextPlace, to unit: inout PositionedUnit) {
        unit.unit.variants.append(
            TranslationUnitVariant(language: language, languageCode: language.description, segment: segment))
        unit.variantPlaces.append(place)
    }

    private static func missingSource(at place: TextPlace) -> ReadingProblem {
        ReadingProblem(
            .error, .missingSegment, at: place,
            message: "The entry has a translation but no source text. Fill in the msgid, or take the entry out.",
            action: "unit skipped")
    }
}

extension POEntry {
    /// What the memory keeps beside the text.
    fileprivate var annotations: [Annotation] {
        var result: [Annotation] = []
        func add(_ type: String, _ text: String) {
            if !text.isEmpty { result.append(.property(.init(type, text))) }
        }
        let comment = comments.joined(separator: "\n")
        if !comment.allSatisfy(\.isWhitespace) { result.append(.note(.init(comment))) }
        add("x-context", context?.text ?? "")
        add("x-po-reference", references.joined(separator: " "))
        add("x-po-extracted", extractedComments.joined(separator: "\n"))
        add("x-po-flags", (flags + (isObsolete ? ["obsolete"] : [])).joined(separator: ", "))
        return result
    }
}
