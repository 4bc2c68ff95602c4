import ExchangeFormats
import Foundation
import LanguageAssets
import Testing

struct TBXWriterTests {
    static let description = TBXWriter.Description(title: "A & B", source: "Written for a test.")

    static func written(_ entries: [ConceptEntry]) -> [UInt8] {
        let writer = TBXWriter()
        var buffer: [UInt8] = []
        writer.appendStart(description, to: &buffer)
        for entry in entries { writer.append(entry, to: &buffer) }
        writer.appendEnd(to: &buffer)
        return buffer
    }

    static let group = MarkupElement(
        name: "descripGrp",
        content: [
            .element(
                MarkupElement(name: "descrip", attributes: ["type": "definition"], content: [.text("A <forum>.")])),
            .element(MarkupElement(name: "admin", attributes: ["type": "source"], content: [.text("s & t")])),
        ])

    static let rich = ConceptEntry(
        id: "TLK-001", subjectField: "talks", definition: "A <forum>.", notes: ["first", "둘째\nline"],
        otherElements: [
            group, MarkupElement(name: "admin", attributes: ["type": "source"], content: [.text("\"quoted\"")]),
            MarkupElement(name: "xref", attributes: ["type": "externalCrossReference", "target": "urn:x?a&b"]),
        ],
        languageSections: [
            LanguageSection(
                .english,
                terms: [
                    TermSection(
                        "Six-Party Talks", id: "t1", status: .preferred, partOfSpeech: "noun", notes: ["n1", "n2"],
                        otherElements: [
                            MarkupElement(
                                name: "termNote", attributes: ["type": "termType"], content: [.text("fullForm")]),
                            MarkupElement(
                                name: "ref", attributes: ["type": "crossReference", "target": "t2"],
                                content: [.text("SPT")]),
                        ]), TermSection("SPT", id: "t2", status: .superseded), TermSection("6-way talks"),
                ]),
            LanguageSection(
                language: .korean, languageCode: "KO", definition: "회담",
                otherElements: [MarkupElement(name: "admin", attributes: ["type": "source"], content: [.text("s")])],
                terms: [TermSection("6자회담", status: .admitted), TermSection("육자회담", status: .deprecated)]),
        ])

    @Test func `A rich entry comes back equal`() throws {
        let reading = try TBXReading(Self.written([Self.rich]))
        #expect(reading.error == nil)
        #expect(reading.problems == [])
        #expect(reading.entries == [Self.rich])
    }

    @Test func `What was read is written the same twice`() throws {
        let file = TBXReaderTests.martif(
            """
            <termEntry><descripGrp><descrip type="subjectField">talks</descrip><admin type="source">s</admin></descripGrp>
            <langSet xml:lang="en"><descripGrp><descrip type="definition">d</descrip></descripGrp><ntig><termGrp>
            <term>x</term><termNoteGrp><termNote type="usageStatus">preferred</termNote></termNoteGrp></termGrp>
            <note>n</note></ntig></langSet></termEntry>
            """)
        let reading = try TBXReading(file)
        let once = Self.written(reading.entries)
        #expect(Self.written(try TBXReading(once).entries) == once)
        #expect(try TBXReading(once).entries.first?.subjectField == "talks")
    }

    @Test func `A written file has the layout that people expect`() {
        let entry = ConceptEntry(
            id: "a", definition: "d", languageSections: [LanguageSection(.korean, terms: [TermSection("가")])])
        #expect(
            String(decoding: Self.written([entry]), as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <martif type="TBX-Basic" xml:lang="en">
                  <martifHeader>
                    <fileDesc>
                      <titleStmt><title>A &amp; B</title></titleStmt>
                      <sourceDesc><p>Written for a test.</p></sourceDesc>
                    </fileDesc>
                    <encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
                  </martifHeader>
                  <text>
                    <body>
                      <termEntry id="a">
                        <descrip type="definition">d</descrip>
                        <langSet xml:lang="ko">
                          <tig>
                            <term>가</term>
                          </tig>
                        </langSet>
                      </termEntry>
                    </body>
                  </text>
                </martif>

                """)
    }
}
