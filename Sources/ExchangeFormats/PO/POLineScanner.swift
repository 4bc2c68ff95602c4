/// Cuts one line of a PO file into tokens.
struct POLineScanner {
    /// What is wrong, and where in the line.
    struct Failure: Error {
        let place: TextPlace
        let message: String
    }

    private static let keywords: [(name: String, keyword: POToken.Keyword)] = [
        ("msgctxt", .context), ("msgid_plural", .plural), ("msgid", .source), ("msgstr", .translation(nil)),
    ]

    private let bytes: [UInt8]
    private let start: TextPlace
    private var position = 0
    private var isObsolete = false
    private(set) var problems: [ReadingProblem] = []

    init(_ line: String, at start: TextPlace) {
        bytes = Array(line.utf8)
        self.start = start
    }

    /// The tokens of the line; none for a blank one.
    mutating func tokens() throws(Failure) -> [POToken] {
        var result: [POToken] = []
        while let byte = nextVisibleByte() {
            let place = place(at: position)
            switch byte {
            case UInt8(ascii: "#"):
                guard let comment = comment() else { continue }
                result.append(POToken(kind: comment, place: place, isObsolete: isObsolete))
            case UInt8(ascii: "\""):
                result.append(POToken(kind: .string(try string(at: place)), place: place, isObsolete: isObsolete))
            case UInt8(ascii: "d") where bytes[position...].starts(with: "domain".utf8):
                position = bytes.count
                result.append(POToken(kind: .comment(.ignored, ""), place: place, isObsolete: isObsolete))
            default:
                result.append(POToken(kind: .keyword(try keyword()), place: place, isObsolete: isObsolete))
            }
        }
        return result
    }

    private mutating func nextVisibleByte() -> UInt8? {
        while position < bytes.count, [0x20, 0x09, 0x0B, 0x0C, 0x0D].contains(bytes[position]) { position += 1 }
        return position < bytes.count ? bytes[position] : nil
    }

    // A comment goes to the end of the line. `#~` alone makes what follows obsolete and is no comment.
    private mutating func comment() -> POToken.Kind? {
        let mark = position + 1 < bytes.count ? bytes[position + 1] : UInt8(ascii: " ")
        position += 2
        let kind: POToken.Comment
        switch mark {
        case UInt8(ascii: "~"):
            isObsolete = true
            guard position < bytes.count, bytes[position] == UInt8(ascii: "|") else { return nil }
            kind = .ignored
        case UInt8(ascii: "|"): kind = .ignored
        case UInt8(ascii: "."): kind = .extracted
        case UInt8(ascii: ":"): kind = .reference
        case UInt8(ascii: ","), UInt8(ascii: "="): kind = .flags
        default:
            kind = .translator
            position -= 1
        }
        let text = String(decoding: bytes[min(position, bytes.count)...], as: UTF8.self)
        position = bytes.count
        return .comment(kind, String(text.drop { $0 == " " }))
    }

    private mutating func keyword() throws(Failure) -> POToken.Keyword {
        let rest = bytes[position...]
        for (name, keyword) in Self.keywords where rest.starts(with: name.utf8) {
            position += name.utf8.count
            guard case .translation = keyword else { return keyword }
            return .translation(try number())
        }
        let word = String(decoding: rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        throw failure(
            at: position,
            "\"\(word.prefix(40))\" is no keyword of a PO file. Write msgctxt, msgid, msgid_plural or msgstr, or put "
                + "the text in quotes.")
    }

    // The number in `msgstr[2]`.
    private mutating func number() throws(Failure) -> Int? {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "[") else { return nil }
        let digits = bytes[(position + 1)...].prefix { (0x30...0x39).contains($0) }
        guard digits.endIndex < bytes.count, bytes[digits.endIndex] == UInt8(ascii: "]"),
            let number = Int(String(decoding: digits, as: UTF8.self))
        else { throw failure(at: position, "The plural form has no number. Write msgstr[0], msgstr[1] and so on.") }
        position = digits.endIndex + 1
        return number
    }

    private mutating func string(at place: TextPlace) throws(Failure) -> String {
        position += 1
        var result: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: result, as: UTF8.self) else {
                    throw Failure(
                        place: place,
                        message: "The escapes here give bytes that are not UTF-8. Write the characters themselves.")
                }
                return text
            case UInt8(ascii: "\\"):
                let escape = POEscape(in: bytes[position...])
                if escape.isUnknown { noteUnknownEscape() }
                result += escape.meaning
                position += escape.length
            default: result.append(byte)
            }
        }
        throw Failure(
            place: place, message: "The quote that begins here does not end on its line. Add a \" at its end.")
    }

    private mutating func noteUnknownEscape() {
        problems.append(
            ReadingProblem(
                .warning, .unknownEscape, at: place(at: position - 1),
                message: "The backslash before this character means nothing. Write \\\\ for a backslash.",
                action: "both kept"))
    }

    private func failure(at offset: Int, _ message: String) -> Failure {
        Failure(place: place(at: offset), message: message)
    }

    private func place(at offset: Int) -> TextPlace {
        let characters = bytes[..<offset].count { $0 & 0xC0 != 0x80 }
        return TextPlace(line: start.line, column: start.column + characters, byte: start.byte + offset)
    }
}
