import TestSupport
import Testing

@testable import Matching

/// Sorting with little memory.
struct SortedRunsTests {
    private func drained(_ entries: [HashEntry], capacity: Int) throws -> [HashEntry] {
        var runs = SortedRuns(capacity: capacity, path: "test")
        for entry in entries { try runs.append(entry) }
        var result: [HashEntry] = []
        try runs.drain { result.append(contentsOf: $0) }
        return result
    }

    @Test(arguments: [1, 2, 7, 64, 5000])
    func `Entries with many equal hashes come in the order of plain sorting`(_ capacity: Int) throws {
        var generator = SeededGenerator()
        for hashes in [1, 3, 40, UInt64.max] {
            let entries = (0..<300).map { ordinal in
                HashEntry(
                    hash: UInt64.random(in: 0..<hashes, using: &generator), unit: UInt32(ordinal / 2),
                    variant: UInt32(ordinal % 2))
            }
            let expected = entries.enumerated().sorted { one, other in
                one.element.hash != other.element.hash
                    ? one.element.hash < other.element.hash : one.offset < other.offset
            }.map(\.element)
            #expect(try drained(entries, capacity: capacity) == expected)
        }
    }

    @Test func `Runs longer than a read block are merged whole`() throws {
        var generator = SeededGenerator()
        let entries = (0..<20_000).map { ordinal in
            HashEntry(hash: UInt64.random(in: 0..<500, using: &generator), unit: UInt32(ordinal), variant: 0)
        }
        #expect(try drained(entries, capacity: 9_000) == entries.sorted())
    }

    @Test(arguments: [0, 1, 2, 3, 4])
    func `A count at the edge of the capacity loses nothing`(_ count: Int) throws {
        let entries = (0..<count).map { HashEntry(hash: 9, unit: UInt32($0), variant: 0) }
        #expect(try drained(entries, capacity: 2) == entries)
    }
}
