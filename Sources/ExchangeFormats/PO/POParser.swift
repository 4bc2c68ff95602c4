/// Reads the entries of a PO file one by one, as gettext does.
///
/// Memory: one entry.
struct POParser: ~Copyable {
    private var lines: LineReader
    private var tokens: [POToken] = []
    private var position = 0
    private var entry = POEntry()
    // The keyword whose strings are being read.
    private var field: (keyword: POToken.Keyword, place: TextPlace)?
    private var isStringMissing = false
    // What is wrong with the line; it belongs to the entry that takes its first token.
    private var newProblems: [ReadingProblem] = []

    // How many bytes the line has beside those of its tokens.
    private var surplus = 0

    init(path: String) throws(ExchangeError) {
        lines = try LineReader(path: path, encodingFrom: .poHeader, limit: UnitSize.limit)
    }

    var path: String { lines.path }
    var encodingProblem: ReadingProblem? { lines.encodingProblem }

    /// The next entry; `nil` after the last one.
    mutating func next() throws(ExchangeError) -> POEntry? {
        while let token = try peek() {
            if beginsEntry(token), !entry.translations.isEmpty { return try finished() }
            position += 1
            try take(token)
        }
        // Comments at the end of the file belong to nothing.
        try requireString()
        return entry.source == nil && entry.context == nil ? nil : try finished()
    }

    private mutating func peek() throws(ExchangeError) -> POToken? {
        while position == tokens.count {
            guard let line = try lines.next() else { return nil }
            surplus = lines.size == .tooLarge ? UnitSize.limit + 1 : 0
            var scanner = POLineScanner(surplus > 0 ? Self.closed(line) : line, at: lines.place)
            do throws(POLineScanner.Failure) {
                tokens = try scanner.tokens()
            } catch {
                throw broken(error.place, error.message)
            }
            position = 0
            newProblems = scanner.problems
        }
        return tokens[position]
    }

    // The beginning of a line that is too large, with an end for the string in it.
    private static func closed(_ line: String) -> String {
        String(line.reversed().drop { $0 == "\\" }.reversed()) + "\""
    }

    private func beginsEntry(_ token: POToken) -> Bool {
        switch token.kind {
        case .keyword(.context), .keyword(.source), .comment: true
        case .keyword, .string: false
        }
    }

    private mutating func take(_ token: POToken) throws(ExchangeError) {
        entry.problems += newProblems
        newProblems = []
        let hasRoom = entry.admit(token.size + surplus) == .usual
        surplus = 0
        switch token.kind {
        case .comment(let kind, let text):
            try requireString()
            if hasRoom { entry.add(kind, text) }
        case .keyword(let keyword):
            try requireString()
            if token.isObsolete { entry.isObsolete = true }
            try begin(keyword, at: token.place)
            field = (keyword, token.place)
            isStringMissing = true
        case .string(let text):
            guard let field else {
                throw broken(token.place, "The string belongs to no keyword. Write msgid or msgstr before it.")
            }
            isStringMissing = false
            if hasRoom { append(text, to: field.keyword) }
        }
    }

    private mutating func begin(_ keyword: POToken.Keyword, at place: TextPlace) throws(ExchangeError) {
        let message = POEntry.Message(text: "", place: place)
        switch keyword {
        case .context:
            if entry.source != nil { throw missingTranslation(before: place) }
            entry.context = message
        case .source:
            if entry.source != nil { throw missingTranslation(before: place) }
            entry.source = message
        case .plural:
            guard entry.source != nil, entry.translations.isEmpty else {
                throw broken(place, "msgid_plural has no msgid before it. Write the msgid first, then msgid_plural.")
            }
            entry.plural = message
        case .translation(let number):
            try checkForm(number, at: place)
            entry.translations.append(message)
        }
    }

    private func checkForm(_ number: Int?, at place: TextPlace) throws(ExchangeError) {
        guard entry.source != nil else {
            throw broken(place, "msgstr has no msgid before it. Add the msgid that it translates.")
        }
        let count = entry.translations.count
        switch number {
        case nil where entry.plural != nil:
            throw broken(
                place, "The entry has a plural, but its msgstr has no number. Write msgstr[0], msgstr[1] and so on.")
        case nil where count > 0:
            throw broken(
                place, "The entry has a msgstr already. Take one of the two out, or write its msgid before the second.")
        case _? where entry.plural == nil:
            throw broken(place, "msgstr[\(number ?? 0)] has no msgid_plural before it. Add one, or write msgstr.")
        case let number? where number != count:
            throw broken(place, "msgstr[\(number)] stands where msgstr[\(count)] should. Number the forms from 0 on.")
        default: break
        }
    }

    private mutating func append(_ text: String, to keyword: POToken.Keyword) {
        switch keyword {
        case .context: entry.context?.text += text
        case .source: entry.source?.text += text
        case .plural: entry.plural?.text += text
        case .translation: entry.translations[entry.translations.count - 1].text += text
        }
    }

    private func requireString() throws(ExchangeError) {
        guard isStringMissing, let field else { return }
        throw broken(field.place, "The keyword has no string. Write its text in quotes after it, \"\" if it is empty.")
    }

    private mutating func finished() throws(ExchangeError) -> POEntry {
        try requireString()
        guard let source = entry.source else {
            throw broken(entry.context?.place ?? lines.place, "msgctxt has no msgid after it. Add the msgid.")
        }
        if entry.translations.isEmpty { throw missingTranslation(before: source.place) }
        defer {
            entry = POEntry()
            field = nil
        }
        return entry
    }

    private func missingTranslation(before place: TextPlace) -> ExchangeError {
        broken(entry.source?.place ?? place, "msgid has no msgstr after it. Add the msgstr, \"\" if there is none.")
    }

    private func broken(_ place: TextPlace, _ message: String) -> ExchangeError {
        ExchangeError(.brokenEntry, file: lines.path, place: place, message: message)
    }
}
