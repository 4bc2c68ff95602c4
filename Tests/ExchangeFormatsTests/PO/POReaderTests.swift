import ExchangeFormats
import LanguageAssets
import Testing

@Suite struct POReaderTests {
    @Test func `An entry is a unit with its context, places, comments and flags`() throws {
        let document = try BilingualDocument.po(
            #"""
            # For the menu.
            # Keep it short.
            #. From the source.
            #: a.c:1 b.c:2
            #: c.c:3
            #, c-format
            msgctxt "menu"
            msgid "Open %s"
            msgstr "%s 열기"
            """#)
        #expect(document.texts == ["Open %s|%s 열기"])
        #expect(document.notes == ["For the menu.\nKeep it short."])
        #expect(document.properties("x-context") == ["menu"])
        #expect(document.properties("x-po-reference") == ["a.c:1 b.c:2 c.c:3"])
        #expect(document.properties("x-po-extracted") == ["From the source."])
        #expect(document.properties("x-po-flags") == ["c-format"])
        #expect(document.units.first?.place.line == 13)
        #expect(document.units.first?.variantPlaces.map(\.line) == [13, 14])
        #expect(document.units.first?.unit.variants.map(\.languageCode) == ["en", "ko"])
    }

    @Test(arguments: [
        ("#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"", "a|b"), ("#, c-format, fuzzy\nmsgid \"a\"\nmsgstr \"b\"", "a|b"),
        ("#~ msgid \"a\"\n#~ msgstr \"b\"", "a|b"), ("msgid \"a\"\nmsgstr \"\"", "a"),
    ])
    func `Fuzzy, obsolete and empty entries are not confirmed`(entry: String, all: String) throws {
        let document = try BilingualDocument.po(entry)
        #expect(document.units.isEmpty)
        #expect(document.unconfirmed == 1)
        #expect(try BilingualDocument.po(entry, BilingualOptions(.all)).texts == [all])
    }

    @Test func `What is fuzzy or obsolete says so when it is taken`() throws {
        let document = try BilingualDocument.po(
            "#, fuzzy\n#~| msgid \"old\"\n#~ msgid \"a\"\n#~ msgstr \"b\"", BilingualOptions(.all))
        #expect(document.properties("x-po-flags") == ["fuzzy, obsolete"])
    }

    @Test func `The header is no unit, confirmed or not`() throws {
        #expect(try BilingualDocument.po("", BilingualOptions(.all)).units.isEmpty)
        let fuzzy = "#, fuzzy\nmsgid \"\"\nmsgstr \"Language: ko\\n\"\n"
        let document = try BilingualDocument(fuzzy.utf8, as: "a.po", BilingualOptions(.all))
        #expect(document.units.isEmpty)
        #expect(document.unconfirmed == 0)
    }

    @Test func `A plural gives the first form to the singular and the last to the plural`() throws {
        let document = try BilingualDocument.po(
            "msgid \"file\"\nmsgid_plural \"files\"\nmsgstr[0] \"plik\"\nmsgstr[1] \"pliki\"\nmsgstr[2] \"plików\"")
        #expect(document.texts == ["file|plik", "files|plików"])
        #expect(document.units.map(\.place.line) == [6, 7])
    }

    @Test func `Where there is one form, singular and plural share it`() throws {
        let document = try BilingualDocument.po(
            "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"파일 %d개\"")
        #expect(document.texts == ["%d file|파일 %d개", "%d files|파일 %d개"])
    }

    @Test func `An empty form leaves only its own unit out`() throws {
        let document = try BilingualDocument.po(
            "msgid \"file\"\nmsgid_plural \"files\"\nmsgstr[0] \"\"\nmsgstr[1] \"pliki\"")
        #expect(document.texts == ["files|pliki"])
        #expect(document.unconfirmed == 1)
    }

    @Test(arguments: [
        (#"a\nb"#, "a\nb"), (#"a\tb"#, "a\tb"), (#"a\"b"#, "a\"b"), (#"a\\nb"#, #"a\nb"#), (#"a\rb"#, "a\rb"),
        (#"\101\102C"#, "ABC"), (#"\x41b"#, "Ab"), (#"\x41\x42"#, "AB"), (#"\355\225\234"#, "한"), (#"\60"#, "0"),
        (#"\xed\x95\x9c"#, "한"),
    ])
    func `An escape means what C means by it`(written: String, text: String) throws {
        let document = try BilingualDocument.po("msgid \"\(written)\"\nmsgstr \"b\"")
        #expect(document.units.first?.unit.variants.first?.segment == Segment(text))
        #expect(document.problems.isEmpty)
    }

    @Test(arguments: [(#"\a"#, "0007"), (#"\b"#, "0008"), (#"\f"#, "000C"), (#"\v"#, "000B"), (#"\033"#, "001B")])
    func `A character that XML cannot hold becomes a placeholder`(written: String, code: String) throws {
        let document = try BilingualDocument.po("msgid \"x\(written)y\"\nmsgstr \"b\"")
        #expect(document.markup(variant: 0) == "x<ph type=\"x-cp\">\(code)</ph>y")
    }

    @Test func `An unknown escape is kept as it stands, with a warning`() throws {
        let document = try BilingualDocument.po(#"msgid "50\% off""# + "\nmsgstr \"b\"")
        #expect(document.texts == [#"50\% off|b"#])
        #expect(document.problems.map(\.code) == [.unknownEscape])
        #expect(document.problems.first?.place.line == 6)
        #expect(document.problems.first?.place.column == 10)
    }

    @Test(arguments: [
        "msgid \"\"\n\"a \"\n\"b\"\nmsgstr \"\"\n\"c\"", "msgid \"a \" \"b\"\nmsgstr \"c\"",
        "msgid\n\"a b\"\nmsgstr\n\"c\"",
        "msgid\"a b\"\nmsgstr\"c\"", "  msgid  \"a b\"  \n\tmsgstr \"c\"", "msgid \"a b\"\r\nmsgstr \"c\"\r",
        "msgid \"a b\"\n\n\nmsgstr \"c\"", "msgid \"a b\" msgstr \"c\"", "domain messages\nmsgid \"a b\"\nmsgstr \"c\"",
        "msgid \"a b\"\n# in between\nmsgstr \"c\"",
    ])
    func `A string may be written in many ways`(entry: String) throws {
        #expect(try BilingualDocument.po(entry).texts == ["a b|c"])
    }

    @Test func `Entries need no blank line between them`() throws {
        let document = try BilingualDocument.po(
            "msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"\n# note\nmsgid \"e\"\nmsgstr \"f\"\n# at the end")
        #expect(document.texts == ["a|b", "c|d", "e|f"])
    }
}
