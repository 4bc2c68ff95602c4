import Concord
import Foundation

/// A temporary folder for the files that a test compares; it goes away with the value.
final class ComparisonFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "concord-comparing-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func write(_ text: String, to name: String) throws {
        try text.write(to: url.appending(path: name), atomically: false, encoding: .utf8)
    }

    func compare(_ old: WrittenMemory, _ new: WrittenMemory) throws -> (MemoryComparison, [UnitDifference]) {
        try old.write(to: url.appending(path: "old.tmx"))
        try new.write(to: url.appending(path: "new.tmx"))
        let comparison = try MemoryComparison(from: path("old.tmx"), to: path("new.tmx"))
        var differences: [UnitDifference] = []
        try comparison.forEachDifference { differences.append($0) }
        return (comparison, differences)
    }

    func merge(
        _ base: WrittenMemory, _ ours: WrittenMemory, _ theirs: WrittenMemory
    ) throws -> (WrittenMemory, MergeReport) {
        try base.write(to: url.appending(path: "base.tmx"))
        try ours.write(to: url.appending(path: "ours.tmx"))
        try theirs.write(to: url.appending(path: "theirs.tmx"))
        let report = try MemoryMerge(base: path("base.tmx"), ours: path("ours.tmx"), theirs: path("theirs.tmx"))
            .write(to: path("result.tmx"))
        return (try WrittenMemory(file: url.appending(path: "result.tmx")), report)
    }
}
