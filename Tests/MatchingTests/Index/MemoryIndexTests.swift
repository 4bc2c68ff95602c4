import LanguageAssets
import TestSupport
import Testing

@testable import Matching

/// Looking for segments, and the names of units.
struct MemoryIndexTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func index(_ units: [TranslationUnit]) throws -> MemoryIndex {
        try Samples.writeMemory(units, to: folder.file("a.cidx"))
        return try MemoryIndex(path: folder.file("a.cidx"), keys: Samples.keys.get())
    }

    @Test func `A unique tuid names its unit; a repeated one, or none, leaves that to the content`() throws {
        let index = try index([
            try Samples.unit("a", "가", tuid: "only"), try Samples.unit("b", "나", tuid: "twice"),
            try Samples.unit("c", "다", tuid: "twice"), try Samples.unit("d", "라"),
        ])
        let names = try (0..<4).map { index.name(of: try index.record($0)) }
        #expect(names[0] == "only")
        for name in names[1...] {
            #expect(name.hasPrefix("~") && name.count == 17)
        }
        #expect(Set(names).count == 4)
    }

    @Test func `Units of the same content are numbered in the order of the memory`() throws {
        let unit = try Samples.unit("same", "같다")
        let index = try index([unit, try Samples.unit("other", "다르다"), unit, unit])
        let names = try (0..<4).map { index.name(of: try index.record($0)) }
        #expect(names[2] == names[0] + ".2")
        #expect(names[3] == names[0] + ".3")
    }

    @Test func `Every name that a unit has finds it, also a tuid that begins like a name by content`() throws {
        let unit = try Samples.unit("same", "같다")
        let index = try index([unit, unit, try Samples.unit("tilde", "물결", tuid: "~x")])
        for ordinal in 0..<3 {
            #expect(try index.record(named: index.name(of: index.record(ordinal)))?.ordinal == ordinal)
        }
    }

    @Test(arguments: [".0", ".-1", ".-9223372036854775808", ".3", ".", ".2.2", ".x"])
    func `A name by content with a number that no unit has names nothing`(number: String) throws {
        let unit = try Samples.unit("same", "같다")
        let index = try index([unit, unit])
        let name = try index.name(of: index.record(0))
        #expect(try index.record(named: name + number) == nil)
    }

    @Test func `A segment is found by its typography, in each language, in the order of the memory`() throws {
        let index = try index([
            try Samples.unit("DMZ", "비무장지대"), try Samples.unit("ＤＭＺ", "디엠지"), try Samples.unit("dmz", "소문자"),
        ])
        let hits = try index.segments(typographicallyEqualTo: "DMZ")
        #expect(hits.map(\.record.ordinal) == [0, 1])
        #expect(try index.segments(typographicallyEqualTo: "비무장지대").map(\.variant) == [1])
        #expect(try index.segments(typographicallyEqualTo: "DM").isEmpty)
    }
}
