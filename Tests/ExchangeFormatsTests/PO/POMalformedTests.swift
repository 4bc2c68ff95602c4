import ExchangeFormats
import LanguageAssets
import Testing

@Suite struct POMalformedTests {
    @Test(arguments: [
        ("msgid \"a\nmsgstr \"b\"", 6, 7, "The quote that begins here"),
        ("msgid \"a\"\nmsgstr \"b\\\"", 7, 8, "The quote that begins here"),
        ("msgid\nmsgstr \"b\"", 6, 1, "The keyword has no string"),
        ("msgid \"a\"\nmsgstr", 7, 1, "The keyword has no string"),
        ("msgid \"a\"\nmsgstr\n# comment", 7, 1, "The keyword has no string"),
        ("msgstr \"b\"", 6, 1, "The entry has a msgstr already"),
        ("msgid \"a\"\n\nmsgid \"c\"\nmsgstr \"d\"", 6, 1, "msgid has no msgstr"),
        ("msgid \"a\"", 6, 1, "msgid has no msgstr"),
        ("msgctxt \"a\"\nmsgstr \"d\"", 7, 1, "msgstr has no msgid"),
        ("msgctxt \"a\"", 6, 1, "msgctxt has no msgid"),
        ("msgid_plural \"a\"", 6, 1, "msgid_plural has no msgid"),
        ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", 8, 1, "The entry has a msgstr already"),
        ("msgid \"a\"\nmsgstr[0] \"b\"", 7, 1, "msgstr[0] has no msgid_plural"),
        ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"", 8, 1, "The entry has a plural"),
        ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"", 8, 1, "msgstr[1] stands where msgstr[0] should"),
        ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[x] \"c\"", 8, 7, "The plural form has no number"),
        ("msgid \"한국\" what", 6, 12, "\"what\" is no keyword"),
        ("msgid \"a\"\nmsgstr \"\\377\"", 7, 8, "The escapes here give bytes that are not UTF-8"),
    ])
    func `Broken syntax is an error at its place`(entry: String, line: Int, column: Int, message: String) throws {
        let error = try failure { try BilingualDocument.po(entry) }
        #expect(error?.code == .brokenEntry)
        #expect(error?.place?.line == line)
        #expect(error?.place?.column == column)
        #expect(error?.message.hasPrefix(message) == true)
    }

    @Test func `A string before the first keyword is an error`() throws {
        let error = try failure { try BilingualDocument("\"a\"\n".utf8, as: "a.po") }
        #expect(error?.code == .brokenEntry)
        #expect(error?.place == TextPlace(line: 1, column: 1, byte: 0))
    }

    @Test func `Bytes that are not UTF-8 are an error with their line`() throws {
        let bytes =
            Array("msgid \"\"\nmsgstr \"Language: ko\\n\"\n\nmsgid \"a\"\nmsgstr \"".utf8) + [0xFF] + Array("\"\n".utf8)
        let error = try failure { try BilingualDocument(bytes, as: "a.po") }
        #expect(error?.code == .invalidBytes)
        #expect(error?.place?.line == 5)
    }

    @Test func `A long entry and many entries are read`() throws {
        let long = String(repeating: "\"0123456789\"\n", count: 20000)
        let many = (1...20000).map { "msgid \"m\($0)\"\nmsgstr \"b\"\n" }.joined()
        let document = try BilingualDocument.po("msgid \"\"\n\(long)msgstr \"b\"\n\(many)")
        #expect(document.units.count == 20001)
        #expect(document.units.first?.unit.variants.first?.segment.plainText.count == 200_000)
    }
}
