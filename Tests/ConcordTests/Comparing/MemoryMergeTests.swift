import Foundation
import TestSupport
import Testing

@testable import Concord

/// One line of the tables below.
struct MergeCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let base: [String]
    let ours: [String]
    let theirs: [String]
    let result: [String]

    init(_ claim: String, base: [String], ours: [String], theirs: [String], result: [String]) {
        (testDescription, self.base, self.ours, self.theirs, self.result) = (claim, base, ours, theirs, result)
    }
}

struct MemoryMergeTests {
    private func expect(_ merge: MergeCase, clean: MergeCleanness) throws {
        let (result, report) = try TemporaryFolder().merge(
            WrittenMemory(merge.base), WrittenMemory(merge.ours), WrittenMemory(merge.theirs))
        #expect(result.units == merge.result)
        #expect(report.isClean == (clean == .clean))
        #expect(report.counts.written == merge.result.count)
    }

    enum MergeCleanness {
        case clean
        case conflicting
    }

    @Test(arguments: MergeTable.clean)
    func `What the sides did apart comes together`(merge: MergeCase) throws {
        try expect(merge, clean: .clean)
    }

    @Test(arguments: MergeTable.conflicting)
    func `What the sides did differently is kept twice, with notes`(merge: MergeCase) throws {
        try expect(merge, clean: .conflicting)
    }

    @Test(arguments: [
        ("srclang=en", "srclang=en | note=n", "segtype=block | srclang=en", "segtype=block | srclang=en | note=n"),
        ("creationtool=a", "creationtool=b", "creationtool=b", "creationtool=b"),
        ("prop.p=1", "prop.p=2", "prop.p=1 | prop.q=1", "prop.p=2 | prop.q=1"),
        (
            "changedate=20260101T000000Z", "changedate=20260103T000000Z", "changedate=20260102T000000Z",
            "changedate=20260103T000000Z"
        ),
        (
            "srclang=en", "srclang=ko", "srclang=zh",
            "srclang=ko | note=concord-conflict: theirs, header, attribute srclang: zh"
        ),
        ("prop.p=1", "prop.p=2", "", "prop.p=2 | note=concord-conflict: theirs, header, property p removed"),
    ])
    func `Headers merge as units do, and ours stands in a conflict`(
        base: String, ours: String, theirs: String, result: String
    ) throws {
        let (merged, _) = try TemporaryFolder().merge(
            WrittenMemory([], header: base), WrittenMemory([], header: ours), WrittenMemory([], header: theirs))
        #expect(merged.header == result)
    }

    @Test func `An added unit keeps what it inherited where the merged header says otherwise`() throws {
        let (merged, _) = try TemporaryFolder().merge(
            WrittenMemory([]), WrittenMemory([], header: "srclang=ko"),
            WrittenMemory(["A | en=a | ko=b"], header: "srclang=en"))
        #expect(merged.header == "srclang=ko")
        #expect(merged.units == ["A | @srclang=en | en=a | ko=b"])
    }

    @Test func `Two sides that made the file on their own have an empty base`() throws {
        let folder = try TemporaryFolder()
        _ = try folder.merge([], ["A | en=a"], ["B | en=b"])
        try folder.write("", to: "base.tmx")
        let report = try MemoryMerge(
            base: folder.file("base.tmx"), ours: folder.file("ours.tmx"), theirs: folder.file("theirs.tmx")
        ).write(to: folder.file("ours.tmx"))
        #expect(report.isClean)
        let result = try WrittenMemory(file: folder.file("ours.tmx"))
        #expect(result == ["B | en=b", "A | en=a"])
    }

    @Test func `A file that cannot be read without leaving something out is not merged, and nothing is written`() throws
    {
        let folder = try TemporaryFolder()
        _ = try folder.merge([], ["A | en=a"], [])
        let before = try folder.content(of: "ours.tmx")
        let broken = "<tmx version=\"1.4\"><header/><body><tu><tuv><seg>a</seg></tuv></tu></body></tmx>"
        try folder.write(broken, to: "theirs.tmx")
        let error = #expect(throws: ConcordError.self) {
            _ = try MemoryMerge(
                base: folder.file("base.tmx"), ours: folder.file("ours.tmx"), theirs: folder.file("theirs.tmx")
            ).write(to: folder.file("ours.tmx"))
        }
        #expect(error?.description.contains("theirs.tmx:1:") == true)
        #expect(try folder.content(of: "ours.tmx") == before)
    }

    @Test func `Units that differ in Unicode form only are different`() throws {
        let (composed, decomposed) = ("A | ko=\u{AC00}", "A | ko=\u{1100}\u{1161}")
        let (result, _) = try TemporaryFolder().merge([composed], [composed], [decomposed])
        #expect(result.units.first?.unicodeScalars.elementsEqual(decomposed.unicodeScalars) == true)
    }

    @Test(arguments: [
        ("M03", "unit M03"), ("a, b", "unit \"a, b\""), ("say \"x\"", "unit \"say \"\"x\"\"\""),
    ])
    func `The name of a unit in a note cannot be mistaken`(name: String, place: String) {
        let conflict = MergeConflict(unit: name, subject: .addedTwice, kept: [.ours])
        #expect(conflict.note(on: .ours) == "concord-conflict: ours, \(place), added twice")
    }

    @Test func `The counts say where the units came from`() throws {
        let (_, report) = try TemporaryFolder().merge(
            ["A | en=a", "B | en=b", "C | en=c | ko=c", "D | en=d", "E | en=e"],
            ["A | en=a2", "B | en=b", "C | en=c2 | ko=c", "D | en=d2", "X | en=x"],
            ["A | en=a", "B | en=b2", "C | en=c | ko=c2", "D | en=d3", "E | en=e", "Y | en=y"])
        let counts = report.counts
        #expect((counts.fromOurs, counts.fromTheirs, counts.combined) == (2, 2, 1))
        #expect((counts.removed, counts.conflicting, counts.written) == (1, 1, 7))
    }
}
