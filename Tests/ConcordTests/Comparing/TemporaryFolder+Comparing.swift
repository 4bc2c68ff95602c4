import Concord
import Foundation
import TestSupport

extension TemporaryFolder {
    func compare(_ old: WrittenMemory, _ new: WrittenMemory) throws -> (MemoryComparison, [UnitDifference]) {
        try old.write(to: file("old.tmx"))
        try new.write(to: file("new.tmx"))
        let comparison = try MemoryComparison(from: file("old.tmx"), to: file("new.tmx"))
        var differences: [UnitDifference] = []
        try comparison.forEachDifference { differences.append($0) }
        return (comparison, differences)
    }

    func merge(
        _ base: WrittenMemory, _ ours: WrittenMemory, _ theirs: WrittenMemory
    ) throws -> (WrittenMemory, MergeReport) {
        try base.write(to: file("base.tmx"))
        try ours.write(to: file("ours.tmx"))
        try theirs.write(to: file("theirs.tmx"))
        let report = try MemoryMerge(base: file("base.tmx"), ours: file("ours.tmx"), theirs: file("theirs.tmx"))
            .write(to: file("result.tmx"))
        return (try WrittenMemory(file: file("result.tmx")), report)
    }
}
