import Concord
import ExchangeFormats
import Foundation
import LanguageAssets
import Testing

@Suite struct ExportMarkupTests {
    private let strange = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4" x-root="1">
          <header srclang="en" x-head="1">
            <ude name="own"><map unicode="#xE000"/></ude>
            <x-head>odd</x-head>
          </header>
          <body>
            <tu tuid="odd" x-tu="1">
              <x-note>odd</x-note>
              <tuv xml:lang="en" x-tuv="1"><seg>A <b>bold</b> move<bpt>&lt;i&gt;</bpt> <ept i="1" x="1">&lt;/i&gt;</ept><it>x</it><ph><hi>in</hi><sub>sub</sub></ph><sub>out</sub></seg></tuv>
              <tuv xml:lang="ko"><seg>과감한 수</seg></tuv>
            </tu>
            <tu tuid="even">
              <tuv xml:lang="en"><seg>Plain.</seg></tuv>
              <tuv xml:lang="ko"><seg>보통.</seg></tuv>
            </tu>
          </body>
        </tmx>

        """

    private func exported(for client: ExportClient) throws -> (text: String, report: ExportReport) {
        let folder = try ExportFolder()
        try folder.write(strange)
        let report = try folder.export(ExportOptions(from: .english, to: .korean, for: client))
        return (try String(contentsOf: folder.output, encoding: .utf8), report)
    }

    @Test func `OmegaT gets nothing that TMX does not define, and no text is lost`() throws {
        let (text, report) = try exported(for: .omegat)
        #expect(!text.contains("x-"))
        #expect(text.contains("<ude name=\"own\"><map unicode=\"#xE000\"/></ude>"))
        #expect(
            text.contains(
                "<seg>A bold move<it pos=\"begin\">&lt;i&gt;</it> <ept i=\"1\">&lt;/i&gt;</ept><ph>x</ph>"
                    + "<ph>in<sub>sub</sub></ph>out</seg>"))
        #expect(report.changes[.nonstandardMarkup] == 2)
    }

    @Test func `Other clients get everything, and the problems of the memory are reported`() throws {
        let (text, report) = try exported(for: .weblate)
        for piece in ["x-root", "<x-note>odd</x-note>", "x-tuv=\"1\"", "<b>bold</b>", "<bpt>"] {
            #expect(text.contains(piece), "\(piece)")
        }
        #expect(report.changes[.nonstandardMarkup] == nil)
        #expect(report.problemCount == 1)
    }

    @Test(arguments: ExportClient.allCases)
    func `The header has every attribute that the standard requires`(client: ExportClient) throws {
        let (text, report) = try exported(for: client)
        for name in ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"] {
            #expect(text.contains(" \(name)=\""), "\(name)")
        }
        #expect(report.changes[.headerAttribute] == (client == .omegat ? 7 : client == .trados ? 7 : 6))
    }

    @Test(arguments: [(ExportClient.omegat, 1), (.weblate, 1), (.trados, nil)] as [(ExportClient, Int?)])
    func `Codes that a client reads otherwise are counted`(client: ExportClient, count: Int?) throws {
        #expect(try exported(for: client).report.changes[.inlineCodes] == count)
    }

    @Test func `A code that is no language tag stays as it is`() throws {
        let folder = try ExportFolder()
        try folder.write(strange.replacingOccurrences(of: "\"ko\"", with: "\"no language!\""))
        _ = try folder.export(ExportOptions(for: .phrase))
        #expect(try folder.read().units.map { $0.variants[1].languageCode } == ["no language!", "no language!"])
    }

    @Test func `A segment that Trados does not take is counted and kept`() throws {
        let folder = try ExportFolder()
        try folder.write(strange.replacingOccurrences(of: "Plain.", with: String(repeating: "long ", count: 401)))
        let report = try folder.export(ExportOptions(from: .english, to: .korean, for: .trados))
        #expect(report.changes[.longSegment] == 1)
        #expect(report.writtenCount == 2)
    }
}
