import Concord
import ExchangeFormats
import Foundation
import LanguageAssets
import Testing

@Suite struct ExportTests {
    private let folder: ExportFolder

    init() throws {
        folder = try ExportFolder()
    }

    @Test func `A memory as it is comes out byte for byte`() throws {
        let report = try folder.export(ExportOptions())
        #expect(try Data(contentsOf: folder.output) == Data(contentsOf: folder.memory))
        #expect(report.readCount == 6)
        #expect(report.writtenCount == 6)
        #expect(report.changes.isEmpty)
    }

    @Test func `The pieces together are the file`() throws {
        let options = ExportOptions(from: .english, to: .korean, for: .trados)
        _ = try folder.export(options)
        var pieces: [UInt8] = []
        _ = try folder.workspace.exportMemory("languages", as: options) { pieces += $0 }
        #expect(try Data(contentsOf: folder.output) == Data(pieces))
    }

    @Test(arguments: [nil, .omegat, .weblate, .phrase, .memoq] as [ExportClient?])
    func `The header names a real source language, and the units of a client have exactly that`(
        client: ExportClient?
    ) throws {
        _ = try folder.export(ExportOptions(from: .english, to: .korean, for: client))
        let file = try folder.read()
        #expect(file.header.attributes["srclang"] == "en")
        let sources = file.units.compactMap { unit in unit.variants.first { $0.language.language == "en" } }
        #expect(sources.map(\.languageCode) == ["en", client == nil ? "en-US" : "en", "en", "en"])
    }

    @Test func `A pair has the nearest region of each language, and nothing else of the unit is lost`() throws {
        let report = try folder.export(ExportOptions(from: .english, to: .korean))
        let units = try folder.read().units
        let originals = try folder.read(folder.memory).units
        #expect(units.map(\.tuid) == ["codes", "two-targets", "regions", "empty"])
        #expect(
            units.map { $0.variants.map(\.languageCode) } == [
                ["en", "ko-KR"], ["ko-KR", "en-US", "ko-KR"], ["en", "ko"], ["en", "ko"],
            ])
        for unit in units {
            var original = try #require(originals.first { $0.tuid == unit.tuid })
            original.variants.removeAll { !unit.variants.contains($0) }
            #expect(unit == original)
        }
        #expect(report.changes[.withoutPair] == 2)
        #expect(report.changes[.otherLanguage] == 3)
        #expect(report.changes[.fartherRegion] == 2)
    }

    @Test(
        arguments: [
            ("ko", ["ko-KR", "ko-KR", "ko", "ko"]), ("ko-KR", ["ko-KR", "ko-KR", "ko-KR", "ko"]),
            ("ko-KP", ["ko-KP", "ko-KP"]),
            ("zh", ["zh-Hans", "zh-CN"]), ("zh-Hant", ["zh-Hant", "zh-TW"]), ("zh-HK", ["zh-Hant"]), ("fr", []),
        ] as [(String, [String])])
    func `Scripts are never crossed, nor ko-KR and ko-KP`(asked: String, codes: [String]) throws {
        let report = try folder.export(ExportOptions(from: .english, to: LanguageTag(asked)))
        #expect(report.exportedCount == codes.count)
        guard !codes.isEmpty else { return }
        let targets = try folder.read().units.compactMap { unit in
            unit.variants.last { $0.language.language != "en" }?.languageCode
        }
        #expect(targets == codes)
    }

    @Test(
        arguments: [
            (ExportClient.omegat, "zh-Hant", "en", "zh-TW"), (.omegat, "zh-Hans", "en", "zh-CN"),
            (.omegat, "ko", "en", "ko"), (.omegat, "ko-KP", "en", "ko-KP"), (.weblate, "zh-Hant", "en", "zh-Hant"),
            (.phrase, "ko-KR", "en", "ko-KR"), (.trados, "zh-Hans", "en-US", "zh-CN"),
            (.trados, "zh", "en-US", "zh-CN"),
            (.trados, "zh-Hant", "en-US", "zh-TW"), (.trados, "ko", "en-US", "ko-KR"),
            (.memoq, "zh-Hant", "en", "zh-TW"),
        ] as [(ExportClient, String, String, String)])
    func `A client gets the codes that it compares, one for each language, the source first`(
        client: ExportClient, asked: String, source: String, target: String
    ) throws {
        _ = try folder.export(ExportOptions(from: .english, to: LanguageTag(asked), for: client))
        let file = try folder.read()
        #expect(file.header.attributes["srclang"] == source)
        #expect(!file.units.isEmpty)
        #expect(file.units.allSatisfy { $0.variants.map(\.languageCode) == [source, target] })
    }

    @Test(arguments: ExportClient.allCases)
    func `Two targets of one language become two units, and an empty one is left out`(client: ExportClient) throws {
        let report = try folder.export(ExportOptions(from: .english, to: .korean, for: client))
        let units = try folder.read().units
        #expect(units.map(\.tuid) == ["codes", "two-targets", "two-targets", "regions"])
        #expect(units.map { $0.variants[1].segment.plainText } == ["지금 시작을 누르세요.", "안녕.", "안녕하세요.", "예."])
        #expect(report.changes[.splitUnit] == 1)
        #expect(report.changes[.emptySegment] == 1)
        #expect(report.writtenCount == report.exportedCount + 1)
        #expect(report.leftOutCount == 3)
    }

    @Test(arguments: ExportClient.allCases)
    func `A client keeps notes, properties, attributes and codes`(client: ExportClient) throws {
        _ = try folder.export(ExportOptions(from: .english, to: .korean, for: client))
        let unit = try #require(try folder.read().units.first)
        let original = try #require(try folder.read(folder.memory).units.first)
        #expect(unit.annotations == original.annotations)
        #expect(unit.attributes["changeid"] == "kim")
        #expect(unit.variants[0].annotations == original.variants[0].annotations)
        #expect(unit.variants[0].attributes == original.variants[0].attributes)
        #expect(unit.variants.map(\.segment) == original.variants.prefix(2).map(\.segment))
    }

    @Test(arguments: [nil] + ExportClient.allCases.map(Optional.some))
    func `What was exported and imported again is the same, as trees`(client: ExportClient?) throws {
        let languages: [(LanguageTag?, LanguageTag?)] =
            client == nil ? [(nil, nil), (.english, .korean)] : [(.english, .korean)]
        for (from, to) in languages {
            let report = try folder.export(ExportOptions(from: from, to: to, for: client))
            let other = try ExportFolder()
            let imported = try other.workspace.importMemory(from: folder.output.path, into: "again")
            #expect(imported.counts.added == report.writtenCount)
            #expect(imported.problemCount == 0)
            let again = other.url.appending(path: "TMX/again.tmx")
            #expect(try Data(contentsOf: again) == Data(contentsOf: folder.output))
            #expect(try folder.read(again).units == folder.read().units)
        }
    }

    @Test func `A file with one source and many targets has one target of a language in each unit`() throws {
        let report = try folder.export(ExportOptions(from: .english, for: .phrase))
        let codes = try folder.read().units.map {
            "\($0.tuid ?? ""): " + $0.variants.map(\.languageCode).joined(separator: " ")
        }
        #expect(
            codes == [
                "codes: en ko-KR ko-KP zh-Hans zh-Hant", "two-targets: en ko-KR", "two-targets: en ko-KR",
                "regions: en ko",
                "regions: en ko-KR", "north: en ko-KP", "taiwan: en zh-CN zh-TW",
            ])
        #expect(report.changes[.splitUnit] == 2)
    }

    @Test func `A mapped code stands in the header and in every unit, letter by letter`() throws {
        let codes = try [
            #require(LanguageTag("en")): #require(ExportOptions.LanguageCode("en-US")),
            #require(LanguageTag("ko")): #require(ExportOptions.LanguageCode("ko_kr")),
        ]
        _ = try folder.export(ExportOptions(from: .english, to: .korean, for: .phrase, codes: codes))
        let file = try folder.read()
        #expect(file.header.attributes["srclang"] == "en-US")
        #expect(file.units.allSatisfy { $0.variants.map(\.languageCode) == ["en-US", "ko_kr"] })
    }

    @Test func `A unit that was translated the other way keeps its source language`() throws {
        _ = try folder.export(ExportOptions(from: .english, to: .korean))
        #expect(try folder.read().units.map { $0.attributes["srclang"] } == ["en", nil, "ko", nil])
    }

    @Test(arguments: ExportClient.allCases.filter { $0 != .phrase })
    func `A client of one pair asks for both languages`(client: ExportClient) throws {
        let error = #expect(throws: ConcordError.self) {
            try folder.export(ExportOptions(from: .english, for: client))
        }
        #expect("\(try #require(error))".contains("--from en --to ko"))
        #expect(!FileManager.default.fileExists(atPath: folder.output.path))
    }

    @Test func `A memory that names no source language asks for one`() throws {
        let error = #expect(throws: ConcordError.self) { try folder.export(ExportOptions(to: .korean)) }
        #expect("\(try #require(error))".contains("--from"))
    }

    @Test func `Where nothing could be exported, the file that is there stays`() throws {
        try Data("mine".utf8).write(to: folder.output)
        let report = try folder.export(ExportOptions(from: .english, to: LanguageTag("fr")))
        #expect(report.writtenCount == 0)
        #expect(report.changes == [.withoutPair: 6])
        #expect(try Data(contentsOf: folder.output) == Data("mine".utf8))
    }

    @Test func `The memory itself, links and devices are not written over`() throws {
        let link = folder.url.appending(path: "link.tmx")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.url.appending(path: "gone"))
        for path in [folder.memory.path, link.path, folder.url.path] {
            #expect(throws: ConcordError.self) { try folder.workspace.exportMemory("languages", to: path) }
        }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path).hasSuffix("gone"))
        #expect(try folder.read(folder.memory).units.count == 6)
    }
}
