import ExchangeFormats
import LanguageAssets
import Testing

struct TBXReaderTests {
    static func martif(_ entries: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
        <martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc>
        </martifHeader><text><body>
        \(entries)
        </body></text></martif>
        """
    }

    static func tbx(_ style: String, _ entries: String) -> String {
        """
        <tbx type="TBX-Basic" style="\(style)" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" \
        xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
        <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
        \(entries)
        </body></text></tbx>
        """
    }

    @Test func `Version 2 is read with terms in tig and in ntig`() throws {
        let reading = try TBXReading(
            Self.martif(
                """
                <termEntry id="c1">
                  <descrip type="subjectField">talks</descrip><descrip type="definition">A forum.</descrip><note>n</note>
                  <langSet xml:lang="en"><tig><term id="t1">Six-Party Talks</term>
                    <termNote type="partOfSpeech">noun</termNote>
                    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><note>tn</note></tig></langSet>
                  <langSet xml:lang="ko"><descrip type="definition">회담</descrip>
                    <ntig id="t2"><termGrp><term>6자회담</term>
                    <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp>
                    <admin type="source">s</admin></ntig></langSet>
                </termEntry>
                """))
        #expect(reading.error == nil)
        #expect(reading.rootName == "martif")
        #expect(reading.rootAttributes["type"] == "TBX-Basic")
        #expect(reading.problems == [])
        let source = MarkupElement(name: "admin", attributes: ["type": "source"], content: [.text("s")])
        let english = TermSection(
            "Six-Party Talks", id: "t1", status: .preferred, partOfSpeech: "noun", notes: ["tn"])
        let korean = TermSection("6자회담", id: "t2", status: .admitted, otherElements: [source])
        var koreanSection = LanguageSection(.korean, terms: [korean])
        koreanSection.definition = "회담"
        #expect(
            reading.entries == [
                ConceptEntry(
                    id: "c1", subjectField: "talks", definition: "A forum.", notes: ["n"],
                    languageSections: [LanguageSection(.english, terms: [english]), koreanSection])
            ])
    }

    @Test(arguments: [
        (
            "dca",
            """
            <conceptEntry id="c1"><descrip type="subjectField">talks</descrip><langSec xml:lang="ko">
            <descripGrp><descrip type="definition">회담</descrip><admin type="source">s</admin></descripGrp>
            <termSec><term>6자회담</term><termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec></conceptEntry>
            """
        ),
        (
            "dct",
            """
            <conceptEntry id="c1"><min:subjectField>talks</min:subjectField><langSec xml:lang="ko">
            <descripGrp><basic:definition>회담</basic:definition><basic:source>s</basic:source></descripGrp>
            <termSec><term>6자회담</term><min:partOfSpeech>noun</min:partOfSpeech>
            <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>
            """
        ),
    ])
    func `Version 3 is read in both styles`(_ style: String, _ entry: String) throws {
        let reading = try TBXReading(Self.tbx(style, entry))
        #expect(reading.error == nil)
        #expect(reading.rootAttributes["style"] == style)
        let concept = try #require(reading.entries.first)
        #expect(concept.subjectField == "talks")
        let section = try #require(concept.languageSections.first)
        #expect(section.definition == "회담")
        #expect(section.otherElements.map(\.name) == ["descripGrp"])
        #expect(section.terms == [TermSection("6자회담", status: .deprecated, partOfSpeech: "noun")])
    }

    @Test func `A status inside a group counts`() throws {
        let reading = try TBXReading(
            Self.tbx(
                "dct",
                """
                <conceptEntry><langSec xml:lang="en"><termSec><term>x</term><termNoteGrp>
                <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus><note>why</note></termNoteGrp>
                </termSec></langSec></conceptEntry>
                """))
        let term = try #require(reading.entries.first?.languageSections.first?.terms.first)
        #expect(term.status == .superseded)
        #expect(term.otherElements.map(\.name) == ["termNoteGrp"])
    }

    @Test(arguments: [
        ("administrativeStatus", "preferredTerm-admn-sts", AdministrativeStatus.preferred),
        ("administrativeStatus", "supersededTerm-admn-sts", .superseded),
        ("administrativeStatus", "standardizedTerm-admn-sts", .preferred),
        ("usageStatus", "preferred", .preferred), ("usageStatus", "notRecommended", .deprecated),
        ("usageStatus", "obsolete", .superseded), ("normativeAuthorization", "admittedTerm", .admitted),
    ])
    func `The status words of both vocabularies are understood`(
        _ type: String, _ word: String, _ status: AdministrativeStatus
    ) throws {
        let reading = try TBXReading(
            Self.martif(
                """
                <termEntry><langSet xml:lang="en"><tig><term>x</term><termNote type="\(type)">\(word)</termNote></tig>
                </langSet></termEntry>
                """))
        #expect(reading.entries.first?.languageSections.first?.terms.first == TermSection("x", status: status))
    }

    @Test func `A status word that nobody knows is kept`() throws {
        let reading = try TBXReading(
            Self.martif(
                """
                <termEntry><langSet xml:lang="en"><tig><term>x</term>
                <termNote type="administrativeStatus">charming</termNote></tig></langSet></termEntry>
                """))
        let term = try #require(reading.entries.first?.languageSections.first?.terms.first)
        #expect(term.status == nil)
        #expect(term.otherElements.map(\.text) == ["charming"])
    }

    @Test func `Entries without terms are reported with their place`() throws {
        let reading = try TBXReading(
            Self.martif(
                """
                <termEntry id="a"/>
                  <termEntry><langSet xml:lang="en"><tig><term/></tig></langSet></termEntry>
                <termEntry><langSet xml:lang="en"><tig><term>x</term></tig></langSet></termEntry>
                """))
        #expect(reading.problems.map(\.brief) == ["5:1 empty-concept", "6:3 empty-concept"])
        #expect(reading.problems.map(\.identifier) == ["a", "#2"])
        #expect(reading.entries.map(\.id) == ["a", "#2", "#3"])
    }

    @Test(arguments: [("zh-cn", "zh-CN"), ("ko", "ko"), ("en_US", "en-US"), ("ZH-CHT", "zh-Hant"), ("???", "und")])
    func `A language code is understood and kept as it stands`(_ code: String, _ tag: String) throws {
        let reading = try TBXReading(
            Self.martif(
                "<termEntry><langSet xml:lang=\"\(code)\"><tig><term>x</term></tig></langSet></termEntry>"))
        let section = try #require(reading.entries.first?.languageSections.first)
        #expect(section.languageCode == code)
        #expect(section.language.description == tag)
    }

    @Test func `A TBX file in another encoding than it declares is read, with a problem`() throws {
        let text = Self.martif("<termEntry><langSet xml:lang='ko'><tig><term>가</term></tig></langSet></termEntry>")
        let reading = try TBXReading("\u{FEFF}\(text)".utf16(bigEndian: false))
        #expect(reading.entries.first?.languageSections.first?.terms.map(\.term) == ["가"])
        #expect(reading.problems.map(\.brief) == ["1:1 wrong-encoding"])
    }

    @Test func `A TMX file is no TBX file`() throws {
        let error = try #require(try TBXReading("<tmx version=\"1.4\"/>").error)
        #expect(error.brief == "1:1 wrong-format")
        #expect(error.message == "The document is a <tmx>, not a <martif> or <tbx>. Name a TBX file.")
    }
}
