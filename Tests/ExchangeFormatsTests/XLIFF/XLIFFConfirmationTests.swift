import ExchangeFormats
import LanguageAssets
import Testing

@Suite struct XLIFFConfirmationTests {
    @Test(arguments: [
        ("", "", true), ("", "state=\"translated\"", true), ("", "state=\"final\"", true),
        ("", "state=\"signed-off\"", true), ("", "state=\"x-checked\"", true), ("", "state=\"new\"", false),
        ("", "state=\"needs-translation\"", false), ("", "state=\"needs-adaptation\"", false),
        ("", "state=\"needs-l10n\"", false), ("", "state=\"needs-review-adaptation\"", false),
        ("", "state=\"needs-review-l10n\"", false), ("", "state=\"needs-review-translation\"", false),
        ("approved=\"yes\"", "", true), ("approved=\"no\"", "", false), ("approved=\"no\"", "state=\"final\"", false),
        ("approved=\"yes\"", "state=\"needs-translation\"", false),
        ("m:confirmed=\"1\"", "", true), ("m:confirmed=\"0\"", "", false),
        ("mq:status=\"ManuallyConfirmed\"", "", true), ("mq:status=\"PreTranslated\"", "", false),
    ])
    func `XLIFF 1.2 is confirmed by state, approval and the marks of tools`(
        unit: String, target: String, isConfirmed: Bool
    ) throws {
        let body = """
            <trans-unit xmlns:m="m" xmlns:mq="mq" id="1" \(unit)><source>a</source><target \(target)>b</target></trans-unit>
            """
        let document = try BilingualDocument.xliff1(body)
        #expect(document.texts == (isConfirmed ? ["a|b"] : []))
        #expect(document.unconfirmed == (isConfirmed ? 0 : 1))
        #expect(try BilingualDocument.xliff1(body, BilingualOptions(.all)).texts == ["a|b"])
    }

    @Test(arguments: [
        ("", false), ("state=\"initial\"", false), ("state=\"translated\"", true), ("state=\"reviewed\"", true),
        ("state=\"final\"", true), ("state=\"done\"", false),
    ])
    func `XLIFF 2 is confirmed by its state, which is initial by default`(state: String, isConfirmed: Bool) throws {
        let body = "<unit id=\"1\"><segment \(state)><source>a</source><target>b</target></segment></unit>"
        let document = try BilingualDocument.xliff2(body)
        #expect(document.texts == (isConfirmed ? ["a|b"] : []))
        #expect(document.unconfirmed == (isConfirmed ? 0 : 1))
        #expect(try BilingualDocument.xliff2(body, root: "srcLang=\"en\" trgLang=\"ko\"", .init(.all)).texts == ["a|b"])
    }

    @Test func `The level that Trados gives each segment decides`() throws {
        let levels = [
            ("Translated", true), ("ApprovedTranslation", true), ("ApprovedSignOff", true), ("Draft", false),
            ("RejectedTranslation", false), (nil, false),
        ]
        let marks = levels.indices.map { "<mrk mtype=\"seg\" mid=\"\($0)\">s\($0)</mrk>" }.joined()
        let definitions = levels.enumerated().map { index, level in
            "<sdl:seg id=\"\(index)\"\(level.0.map { " conf=\"\($0)\"" } ?? "")/>"
        }
        let document = try BilingualDocument.xliff1(
            """
            <trans-unit id="1" xmlns:sdl="s"><source>x</source><seg-source>\(marks)</seg-source><target>\(marks)</target>
            <sdl:seg-defs>\(definitions.joined())</sdl:seg-defs></trans-unit>
            """)
        #expect(document.texts == ["s0|s0", "s1|s1", "s2|s2"])
        #expect(document.unconfirmed == 3)
    }

    @Test(arguments: ["", "<target/>", "<target>\n  </target>"])
    func `Without translation a unit is not confirmed, and taken with all it has its source alone`(target: String)
        throws
    {
        let body = "<trans-unit id=\"1\"><source>a</source>\(target)</trans-unit>"
        #expect(try BilingualDocument.xliff1(body).texts.isEmpty)
        #expect(try BilingualDocument.xliff1(body).unconfirmed == 1)
        #expect(try BilingualDocument.xliff1(body, BilingualOptions(.all)).texts == ["a"])
    }

    @Test func `A unit without any text is none`() throws {
        let document = try BilingualDocument.xliff1("<trans-unit id=\"1\"><source> </source><target/></trans-unit>")
        #expect(document.units.isEmpty)
        #expect(document.unconfirmed == 0)
    }

    @Test func `A translation of nothing is skipped with a problem`() throws {
        let document = try BilingualDocument.xliff1("<trans-unit id=\"u\"><source/><target>b</target></trans-unit>")
        #expect(document.units.first?.unit.variants.isEmpty == true)
        #expect(document.problems.map(\.code) == [.missingSegment])
    }

    @Test func `The state is kept`() throws {
        let document = try BilingualDocument.xliff1(
            "<trans-unit id=\"1\"><source>a</source><target state=\"final\">b</target></trans-unit>")
        #expect(document.properties("x-xliff-state") == ["final"])
    }
}
