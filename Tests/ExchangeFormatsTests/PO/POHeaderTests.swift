import ExchangeFormats
import Foundation
import LanguageAssets
import Testing

@Suite struct POHeaderTests {
    private func document(
        header: String, _ entry: String = "msgid \"a\"\nmsgstr \"b\"", _ options: BilingualOptions = BilingualOptions()
    ) throws -> BilingualDocument {
        try BilingualDocument("msgid \"\"\nmsgstr \"\"\n\(header)\n\n\(entry)\n".utf8, as: "a.po", options)
    }

    @Test(arguments: [
        ("ko", "ko"), ("zh_TW", "zh-TW"), ("zh_Hans", "zh-Hans"), ("pt-BR", "pt-BR"), ("sr@latin", "sr-Latn"),
        ("uz_UZ@cyrillic", "uz-Cyrl-UZ"), ("ca@valencia", "ca-valencia"), ("de_DE.UTF-8@euro", "de-DE"),
    ])
    func `The language is a locale or a tag`(locale: String, tag: String) throws {
        let document = try document(header: "\"Language: \(locale)\\n\"")
        #expect(document.units.first?.unit.variants.map(\.languageCode) == ["en", tag])
        #expect(document.header.attributes["srclang"] == "en")
    }

    @Test(arguments: ["\"Language: \\n\"", "\"Project-Id-Version: x\\n\"", "\"Language: not a language\\n\""])
    func `Without a language the one asked for is taken, else the error names the option`(header: String) throws {
        let found = try document(header: header, "msgid \"a\"\nmsgstr \"b\"", BilingualOptions(to: .korean))
        if !header.contains("not") { #expect(found.units.first?.unit.variants.last?.languageCode == "ko") }
        let error = try failure { try document(header: header.replacing("not a language", with: "")) }
        #expect(error?.code == .missingLanguage)
        #expect(error?.message.contains("--to") == true)
    }

    @Test func `A file without header needs the language`() throws {
        let text = "msgid \"a\"\nmsgstr \"b\"\n"
        #expect(try failure { try BilingualDocument(text.utf8, as: "a.po") }?.code == .missingLanguage)
        let document = try BilingualDocument(text.utf8, as: "a.po", BilingualOptions(to: .korean))
        #expect(document.texts == ["a|b"])
    }

    @Test func `The source is English, what was asked for, or what the header says`() throws {
        let korean = "\"Language: ko\\n\""
        let chinese = BilingualOptions(from: .chineseSimplified)
        #expect(
            try document(header: korean, "msgid \"a\"\nmsgstr \"b\"", chinese).header.sourceLanguage
                == .chineseSimplified)
        let document = try document(
            header: korean + "\n\"X-Source-Language: de\\n\"", "msgid \"a\"\nmsgstr \"b\"", chinese)
        #expect(document.header.attributes["srclang"] == "de")
        #expect(document.problems.map(\.code) == [.otherLanguage])
    }

    @Test(arguments: [
        ("EUC-KR", [0xC7, 0xD1] as [UInt8], "한"), ("CP949", [0xC7, 0xD1], "한"), ("GB2312", [0xBA, 0xBA], "汉"),
        ("GB18030", [0xBA, 0xBA], "汉"), ("BIG5", [0xA5, 0x5C], "功"), ("ISO-8859-1", [0xE9], "é"),
        ("CHARSET", [0xC3, 0xA9], "é"), ("utf-8", [0xC3, 0xA9], "é"),
    ])
    func `The charset is that of the header`(charset: String, bytes: [UInt8], text: String) throws {
        let start =
            "msgid \"\"\nmsgstr \"Language: ko\\nContent-Type: text/plain; charset=\(charset)\\n\"\n\nmsgid \"a\"\nmsgstr \""
        let document = try BilingualDocument(Array(start.utf8) + bytes + Array("\"\n".utf8), as: "a.po")
        #expect(document.texts == ["a|\(text)"])
    }

    @Test func `A charset in the text of an entry says nothing`() throws {
        let document = try document(
            header: "\"Language: ko\\n\"", "msgid \"Content-Type: charset=EUC-KR\"\nmsgstr \"한\"")
        #expect(document.texts == ["Content-Type: charset=EUC-KR|한"])
    }

    @Test func `An unknown charset is an error`() throws {
        let error = try failure {
            try document(header: "\"Language: ko\\nContent-Type: text/plain; charset=klingon\\n\"")
        }
        #expect(error?.code == .unknownEncoding)
    }
}
