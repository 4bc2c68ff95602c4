import Concord
import Foundation
import TestSupport
import Testing

/// Laws that hold for every three versions of a memory.
struct MergePropertyTests {
    /// Runs a law on a number of random memories.
    private func check(
        _ count: Int, test: String = #function, _ law: (TemporaryFolder, inout RandomMemory) throws -> Void
    ) throws {
        let folder = try TemporaryFolder()
        var random = RandomMemory(SeededGenerator(for: test))
        for _ in 0..<count { try law(folder, &random) }
    }

    private static func isConflictNote(_ field: String) -> Bool { field.contains("note=concord-conflict:") }

    /// What a memory says: every field with its place in a unit, where the text of a field is of its unit alone.
    private static func content(_ memory: WrittenMemory) -> Set<String> {
        Set(memory.units.flatMap { $0.components(separatedBy: " | ").dropFirst() }.filter { !isConflictNote($0) })
    }

    private static func sorted(_ memory: WrittenMemory) -> [String] {
        memory.units.map { unit in
            unit.components(separatedBy: " | ").filter { !isConflictNote($0) }.sorted().joined(separator: " | ")
        }.sorted()
    }

    @Test func `A change of one side alone is the result`() throws {
        try check(40) { folder, random in
            let base = random.memory()
            let other = random.changed(base)
            for (ours, theirs) in [(base, other), (other, base), (other, other)] {
                let (result, report) = try folder.merge(base, ours, theirs)
                #expect(report.isClean)
                #expect(result.units.sorted() == other.units.sorted())
            }
        }
    }

    @Test func `Nothing that a side wrote is lost, nothing is invented`() throws {
        try check(80) { folder, random in
            let base = random.memory()
            let (ours, theirs) = (random.changed(base), random.changed(base))
            let result = try folder.merge(base, ours, theirs).0
            let (old, our, their) = (Self.content(base), Self.content(ours), Self.content(theirs))
            let all = Self.content(result)
            let wanted = our.subtracting(old).union(their.subtracting(old)).union(
                old.intersection(our).intersection(their))
            let lost = wanted.subtracting(all)
            #expect(lost.isEmpty)
            #expect(all.isSubset(of: our.union(their)))
        }
    }

    @Test func `The sides may change places`() throws {
        try check(40) { folder, random in
            let base = random.memory()
            let (ours, theirs) = (random.changed(base), random.changed(base))
            let (one, oneReport) = try folder.merge(base, ours, theirs)
            let (other, otherReport) = try folder.merge(base, theirs, ours)
            #expect(Self.sorted(one) == Self.sorted(other))
            #expect(oneReport.isClean == otherReport.isClean)
        }
    }

    @Test func `A version with a conflict has a note, and a merge without conflict has none`() throws {
        try check(40) { folder, random in
            let base = random.memory()
            let (result, report) = try folder.merge(base, random.changed(base), random.changed(base))
            let notes = result.units.flatMap { $0.components(separatedBy: " | ") }.filter(Self.isConflictNote)
            #expect(notes.count == report.conflicts.map(\.kept.count).reduce(0, +))
        }
    }

    @Test func `A memory does not differ from itself in another order, and counts add up`() throws {
        try check(40) { folder, random in
            let old = random.memory()
            var shuffled = old
            shuffled.units.shuffle(using: &random.generator)
            let (same, nothing) = try folder.compare(old, shuffled)
            #expect(same.isEqual && nothing.isEmpty)

            let new = random.changed(old)
            let (comparison, differences) = try folder.compare(old, new)
            let counts = comparison.counts
            #expect(counts.removed + counts.changed + counts.unchanged == old.units.count)
            #expect(counts.added + counts.changed + counts.unchanged == new.units.count)
            for kind in UnitDifference.Kind.allCases {
                let expected = [.added: counts.added, .removed: counts.removed, .changed: counts.changed][kind]
                #expect(differences.count { $0.kind == kind } == expected)
            }
        }
    }
}
