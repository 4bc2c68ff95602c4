import ExchangeFormats
import Testing

struct BrokenMarkupTests {
    /// A text with its fault, where the error is, and words of its message that say what to do.
    static let faults: [(fault: String, text: String, error: String, remedy: String)] = [
        (
            "an end tag of another name", "<tmx>\n<header/>\n<body><tu></body></tmx>", "3:18 not-well-formed",
            "Close each element with its own end tag"
        ),
        ("an attribute without quotes", "<tmx version=1.4>\n</tmx>", "1:14 not-well-formed", "Mend it at this place"),
        ("a bare ampersand", "<tmx>\n<header/><body>a & b</body></tmx>", "2:19 not-well-formed", "Mend it"),
        ("a bare less-than sign", "<tmx><header/>\n<body>a < b</body></tmx>", "2:10 not-well-formed", "Mend it"),
        ("an attribute twice", "<tmx>\n<body a=\"1\" a=\"2\"/></tmx>", "2:18 not-well-formed", "Mend it"),
        (
            "no markup", "Dear colleague,\nplease find attached", "1:1 not-well-formed",
            "Check that it is the right file"
        ),
        ("two documents", "<tmx></tmx>\n<tmx></tmx>", "2:1 not-well-formed", "if two files were joined, part them"),
        ("text after the end", "<tmx></tmx>\nend", "2:1 not-well-formed", "Take it out"),
        ("an empty file", "", "1:1 empty", "Export it again"),
        ("only a byte-order mark", "\u{FEFF}", "1:1 empty", "Export it again"),
        ("only white space", "\n \n", "3:1 not-well-formed", "Check that it is the right file"),
        ("cut in a tag", "<tmx>\n<header/><body><tu tui", "2:23 truncated", "Get a complete copy"),
        ("cut in an attribute", "<tmx>\n<header/><body><tu tuid=\"1", "2:27 truncated", "Get a complete copy"),
        ("cut in a text", "<tmx>\n<header/>\n<body>abc", "3:10 truncated", "Get a complete copy"),
        ("cut in a reference", "<tmx>\n<header/>\n<body>a&am", "3:11 truncated", "Get a complete copy"),
        ("cut in a comment", "<tmx>\n<!-- abc", "2:9 truncated", "Get a complete copy"),
        ("cut in a CDATA section", "<tmx>\n<![CDATA[ab", "2:12 truncated", "Get a complete copy"),
        ("cut in an end tag", "<tmx>\n<header/></tm", "2:14 truncated", "Get a complete copy"),
        ("cut between elements", "<tmx>\n<header/>\n", "3:1 truncated", "Get a complete copy"),
        ("cut in the declaration", "<?xml version=\"1.0\"", "1:20 truncated", "Get a complete copy"),
        ("a NUL", "<tmx>\n<body>a\u{0}b</body></tmx>", "2:8 not-well-formed", "Take it out"),
        ("a control character", "<tmx>\n<body>a\u{B}b</body></tmx>", "2:8 not-well-formed", "Take it out"),
        ("U+FFFE", "<tmx>\n<body>한\u{FFFE}b</body></tmx>", "2:8 not-well-formed", "Take it out"),
        (
            "a reference to a control", "<tmx>\n<body>a&#x1F;</body></tmx>", "2:14 not-well-formed",
            "Write the character"
        ),
        ("a reference to a surrogate", "<tmx>\n<body>&#xD83D;</body></tmx>", "2:15 not-well-formed", "Write the"),
        ("a reference to no number", "<tmx>\n<body>&#xZ;</body></tmx>", "2:10 not-well-formed", "Write the"),
    ]

    @Test(arguments: faults)
    func `Broken markup ends the reading with its place and a remedy`(
        _ fault: String, _ text: String, _ expected: String, _ remedy: String
    ) throws {
        let error = try #require(try TMXReading(text).error, "\(fault)")
        #expect(error.brief == expected, "\(fault)")
        #expect(error.message.contains(remedy), "\(fault): \(error.message)")
    }

    @Test func `Units before the fault are handed out`() throws {
        let reading = try TMXReading(
            "<tmx><header/><body><tu><tuv xml:lang=\"en\"><seg>one</seg></tuv></tu>\n<tu></tuv></body></tmx>")
        #expect(reading.texts == ["one"])
        #expect(reading.error?.place?.line == 2)
    }

    @Test(arguments: [
        "<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>Sign in</title></head><body>x</body></html>",
        "<html>\n<head></head><body></body></html>",
        """
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml"><body><p>a&nbsp;b</p></body></html>
        """,
    ])
    func `An HTML page is recognized`(_ page: String) throws {
        let error = try #require(try TMXReading(page).error)
        #expect(error.brief == "1:1 wrong-format")
        #expect(error.message.contains("Download the file itself"))
        let file = try TemporaryFile(page)
        let other = #expect(throws: ExchangeError.self) { _ = try TBXReader(path: file.path).rootName }
        #expect(other?.code == .wrongFormat)
        #expect(other?.message.contains("not a TBX file") == true)
    }

    @Test func `Another kind of document is named with its place`() throws {
        let error = try #require(try TMXReading("<?xml version=\"1.0\"?>\n\n  <xliff version=\"1.2\"\n/>").error)
        #expect(error.brief == "3:3 wrong-format")
        #expect(error.message == "The document is a <xliff>, not a <tmx>. Name a TMX file.")
    }

    @Test func `A folder is no file`() throws {
        let error = try #require(TMXReading(path: "/").error)
        #expect(error.brief == "unreadable")
        #expect(error.message == "This is a folder. Name a file.")
    }

    @Test func `A missing file is named`() throws {
        let error = try #require(TMXReading(path: "/nowhere/a.tmx").error)
        #expect(error.brief == "unreadable")
        #expect("\(error)".hasPrefix("/nowhere/a.tmx: The file cannot be read (No such file or directory)."))
        #expect(error.message.hasSuffix("Check the name and the folder."))
    }
}
