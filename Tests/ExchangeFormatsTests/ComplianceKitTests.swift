import ExchangeFormats
import Foundation
import LanguageAssets
import Testing

/// The LISA TMX Compliance Kit.
struct ComplianceKitTests {
    static let units = [
        ("ExportTest1A", 4), ("ExportTest1B", 2), ("ExportTest1C", 4), ("ExportTest1D", 4), ("ExportTest1E", 4),
        ("ExportTest2A", 6), ("ImportTest1A", 2), ("ImportTest1B", 1), ("ImportTest1C", 3), ("ImportTest1D", 3),
        ("ImportTest1E", 3), ("ImportTest1F", 3), ("ImportTest1G", 3), ("ImportTest1H", 3), ("ImportTest1I", 1),
        ("ImportTest1J", 2), ("ImportTest1J_many", 3), ("ImportTest1K", 2), ("ImportTest1L", 1),
        ("ImportTest2A-0index", 7), ("ImportTest2A", 7), ("ImportTest2B", 7), ("ImportTest2C", 1),
    ]

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "LISA-TMXComplianceKit")

    static func file(_ name: String) -> URL { folder.appending(path: "\(name).tmx") }

    @Test func `The table names every file of the kit`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(files.filter { $0.hasSuffix(".tmx") }.sorted() == Self.units.map { "\($0.0).tmx" }.sorted())
    }

    @Test(arguments: units)
    func `Every file is read with all its units and without a problem`(_ name: String, _ count: Int) throws {
        let reading = TMXReading(path: Self.file(name).path)
        #expect(reading.error == nil)
        #expect(reading.units.count == count)
        #expect(reading.problems == [])
        let tree = try PlainXML.root(of: Data(contentsOf: Self.file(name)))
        #expect(tree.count(of: "tu") == count)
        #expect(tree.count(of: "tuv") == reading.units.reduce(0) { $0 + $1.unit.variants.count })
    }

    @Test(arguments: units)
    func `A file that is read and written is the same document`(_ name: String, _ count: Int) throws {
        let original = try PlainXML.root(of: Data(contentsOf: Self.file(name)))
        let written = try PlainXML.root(of: Data(TMXReading(path: Self.file(name).path).written))
        #expect(written.withoutLayout == original.withoutLayout)
    }

    @Test(arguments: units)
    func `Writing what was written gives the same bytes`(_ name: String, _ count: Int) throws {
        let once = TMXReading(path: Self.file(name).path).written
        #expect(try TMXReading(once).written == once)
    }
}
