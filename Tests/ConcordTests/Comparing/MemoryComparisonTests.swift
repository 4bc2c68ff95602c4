import Concord
import ExchangeFormats
import Foundation
import TestSupport
import Testing

struct MemoryComparisonTests {
    /// A difference in one line, for tables.
    private func shown(_ difference: UnitDifference) -> String {
        let changes = difference.changes.map { "\($0.place): \($0.old ?? "nothing") → \($0.new ?? "nothing")" }
        return ([difference.kind.rawValue, difference.unit] + changes).joined(separator: " · ")
    }

    @Test(arguments: [
        (["A | en=a"], ["A | en=b"], ["changed · A · variant en: a → b"]),
        (["A | en=a"], [], ["removed · A · variant en: a → nothing"]),
        ([], ["A | note=n | en=a"], ["added · A · note: nothing → n · variant en: nothing → a"]),
        (["A | en=a<1>"], ["A | en=a<2>"], ["changed · A · variant en: a<ph>1</ph> → a<ph>2</ph>"]),
        (["A | en=a | ko=b"], ["A | en=a"], ["changed · A · variant ko: b → nothing"]),
        (["A | en=a"], ["A | en=a | ko=b"], ["changed · A · variant ko: nothing → b"]),
        (["A | @usagecount=1 | en=a"], ["A | @usagecount=2 | en=a"], ["changed · A · attribute usagecount: 1 → 2"]),
        (["A | note=m | en=a"], ["A | note=n | en=a"], ["changed · A · note: m → n"]),
        (["A | prop.p=1 | en=a"], ["A | en=a"], ["changed · A · property p: 1 → nothing"]),
        (["A | ko@changeid=x | ko=a"], ["A | ko=a"], ["changed · A · variant ko, attribute changeid: x → nothing"]),
        (["A | en=a | ko=b"], ["A | ko=b | en=a"], ["changed · A · order: nothing → nothing"]),
        (["A | en=a", "B | en=b"], ["B | en=b", "A | en=a"], []),
        (["A | ko=\u{AC00}"], ["A | ko=\u{1100}\u{1161}"], ["changed · A · variant ko: \u{AC00} → \u{1100}\u{1161}"]),
    ])
    func `Each part that differs is named with what was and what is`(
        old: [String], new: [String], differences: [String]
    ) throws {
        let found = try TemporaryFolder().compare(WrittenMemory(old), WrittenMemory(new)).1
        #expect(found.map(shown) == differences)
    }

    @Test func `Units without a tuid and with the same source are one unit that changed`() throws {
        let (_, found) = try TemporaryFolder().compare(
            ["- | en=a | ko=b", "- | en=c | ko=d"], ["- | en=a | ko=x", "- | en=e | ko=d"])
        #expect(found.map(\.kind) == [.changed, .removed, .added])
        #expect(found.allSatisfy { $0.unit.hasPrefix("~") && $0.tuid == nil })
    }

    @Test func `A tuid that is not unique names no unit`() throws {
        let (_, found) = try TemporaryFolder().compare(
            ["A | en=a", "A | en=b"], ["A | en=a", "A | en=b", "A | en=b"])
        #expect(found.map(\.kind) == [.added])
        #expect(found.first?.unit.hasPrefix("~") == true)
        #expect(found.first?.unit.hasSuffix(".2") == true)
        #expect(found.first?.tuid == "A")
    }

    @Test func `What was removed stands before what follows it or takes its place`() throws {
        let (comparison, found) = try TemporaryFolder().compare(
            ["A | en=a", "B | en=b", "C | en=c", "D | en=d"], ["A | en=a", "C | en=x", "E | en=e"])
        #expect(found.map(\.unit) == ["B", "C", "D", "E"])
        #expect(comparison.counts.unchanged == 1)
    }

    @Test func `The header is compared too`() throws {
        let (comparison, found) = try TemporaryFolder().compare(
            WrittenMemory([], header: "srclang=en | note=a"),
            WrittenMemory([], header: "srclang=ko | note=a | prop.p=1"))
        #expect(found.isEmpty)
        #expect(!comparison.isEqual)
        #expect(comparison.headerChanges.map(\.place.description) == ["attribute srclang", "property p"])
    }

    @Test func `What cannot be read is told and not compared`() throws {
        let folder = try TemporaryFolder()
        let damaged = "<tmx version=\"1.4\"><header/><body><tu tuid=\"A\"><tuv><seg>a</seg></tuv></tu></body></tmx>"
        try folder.write(damaged, to: "a.tmx")
        let comparison = try MemoryComparison(from: folder.file("a.tmx"), to: folder.file("a.tmx"))
        #expect(comparison.isEqual)
        #expect(comparison.oldLosses.map(\.code) == [.missingLanguage, .noVariants])
        #expect(comparison.newLosses == comparison.oldLosses)
    }
}
