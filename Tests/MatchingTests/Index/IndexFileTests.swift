import Foundation
import LanguageAssets
import TestSupport
import Testing

@testable import Matching

/// The file under every index, whole, damaged and cut off.
struct IndexFileTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.cidx")
    }

    private func writeMemory() throws {
        try Samples.writeMemory(
            [
                try Samples.unit("soft landing", "연착륙", tuid: "u1"), try Samples.unit("DMZ", "비무장지대", tuid: "u1"),
                try Samples.unit("DMZ", "디엠지"),
            ], to: path)
    }

    private func writeGlossary() throws {
        try Samples.writeGlossary(
            [
                try Samples.concept("A", [("en", "soft landing"), ("en", "landing"), ("ko-KR", "연착륙")]),
                try Samples.concept("B", [("en", "DMZ"), ("zh-Hans", "非军事区")]),
            ], to: path)
    }

    /// Everything that a memory index answers, as text; an error's code where it refuses.
    private func memoryAnswers() -> String {
        do throws(IndexError) {
            let index = try MemoryIndex(path: path, keys: try Samples.keys.wrapped())
            let counts = index.summary.segmentCounts.sorted { $0.key < $1.key }
            var answers = ["\(index.summary.unitCount) \(index.summary.sourceLanguage as Any) \(counts)"]
            for text in ["soft landing", "DMZ", "연착륙", "none"] {
                do throws(IndexError) {
                    for hit in try index.segments(typographicallyEqualTo: text) {
                        answers.append("\(text) \(hit.variant) \(index.name(of: hit.record)) \(hit.record)")
                    }
                } catch {
                    answers.append(error.code.rawValue)
                }
            }
            return answers.joined(separator: "\n")
        } catch {
            return "refused: \(error.code.rawValue)"
        }
    }

    /// Everything that a glossary index answers, as text; an error's code where it refuses.
    private func glossaryAnswers() -> String {
        do throws(IndexError) {
            let index = try TermIndex(path: path, keys: try Samples.keys.wrapped())
            let counts = index.summary.termCounts.sorted { $0.key < $1.key }
            var answers = ["\(index.summary.conceptCount) \(counts)"]
            for text in ["soft landing", "DMZ", "연착륙", "非军事区", "none", ""] {
                for place in index.terms(orthographicallyEqualTo: text) {
                    do throws(IndexError) {
                        answers.append("\(text) \(place) \(try index.concept(place.concept))")
                    } catch {
                        answers.append(error.code.rawValue)
                    }
                }
                answers += index.prefixes(of: Array(text.utf8)[...]).map { "\($0)" }
            }
            return answers.joined(separator: "\n")
        } catch {
            return "refused: \(error.code.rawValue)"
        }
    }

    /// Whether damage is refused at open or reported by `verify`.
    private func isReported(_ kind: IndexFormat.Kind) -> Bool {
        guard let file = try? IndexFile(path: path, kind: kind) else { return true }
        return (try? file.verify()) == nil
    }

    @Test func `What was written is read back, and verifies`() throws {
        try writeMemory()
        let memory = try MemoryIndex(path: path, keys: Samples.keys.get())
        try memory.verify()
        #expect(memory.summary.unitCount == 3)
        #expect(memory.summary.segmentCounts == ["en": 3, "ko-KR": 3])
        #expect(memory.summary.sourceLanguage == .english)
        #expect(try memory.record(1).unit == Samples.unit("DMZ", "비무장지대", tuid: "u1"))
        try writeGlossary()
        let glossary = try TermIndex(path: path, keys: Samples.keys.get())
        try glossary.verify()
        #expect(glossary.summary.conceptCount == 2)
        #expect(try glossary.concept(1).entry == Samples.concept("B", [("en", "DMZ"), ("zh-Hans", "非军事区")]))
    }

    @Test func `An empty memory and an empty glossary answer with nothing`() throws {
        try Samples.writeMemory([], to: path)
        let memory = try MemoryIndex(path: path, keys: Samples.keys.get())
        try memory.verify()
        #expect(memory.summary.unitCount == 0)
        #expect(try memory.segments(typographicallyEqualTo: "").isEmpty)
        #expect(throws: IndexError.self) { try memory.record(0) }
        try Samples.writeGlossary([], to: path)
        let glossary = try TermIndex(path: path, keys: Samples.keys.get())
        try glossary.verify()
        #expect(glossary.terms(orthographicallyEqualTo: "").isEmpty)
        #expect(throws: IndexError.self) { try glossary.concept(0) }
    }

    @Test(arguments: [0x01, 0x80, 0xFF] as [UInt8])
    func `No flipped byte changes an answer of a memory without a report, and none crashes`(_ mask: UInt8) throws {
        try writeMemory()
        try flipEachByte(mask, .memory, answers: memoryAnswers)
    }

    @Test(arguments: [0x01, 0x80, 0xFF] as [UInt8])
    func `No flipped byte changes an answer of a glossary without a report, and none crashes`(_ mask: UInt8) throws {
        try writeGlossary()
        try flipEachByte(mask, .terms, answers: glossaryAnswers)
    }

    private func flipEachByte(_ mask: UInt8, _ kind: IndexFormat.Kind, answers: () -> String) throws {
        let whole = try folder.content(of: "a.cidx")
        let right = answers()
        #expect(!isReported(kind))
        for offset in whole.indices {
            var damaged = whole
            damaged[offset] ^= mask
            try folder.write(damaged, to: "a.cidx")
            let given = answers()
            #expect(isReported(kind) || given == right, "byte \(offset)")
        }
    }

    @Test func `A memory that was cut off anywhere is refused, and none crashes`() throws {
        try writeMemory()
        try cutEverywhere(.memory, answers: memoryAnswers)
    }

    @Test func `A glossary that was cut off anywhere is refused, and none crashes`() throws {
        try writeGlossary()
        try cutEverywhere(.terms, answers: glossaryAnswers)
    }

    private func cutEverywhere(_ kind: IndexFormat.Kind, answers: () -> String) throws {
        let whole = try folder.content(of: "a.cidx")
        let right = answers()
        for length in 0..<whole.count {
            try folder.write(whole.prefix(length), to: "a.cidx")
            let given = answers()
            // Only the zero bytes that fill up the last section may be missing.
            #expect(given.hasPrefix("refused") || (given == right && length > whole.count - 8), "\(length) bytes")
        }
    }

    @Test func `Another format version is refused as such`() throws {
        try writeMemory()
        var other = try folder.content(of: "a.cidx")
        other[4] = 2
        try folder.write(other, to: "a.cidx")
        #expect(throws: IndexError.self) { try MemoryIndex(path: path, keys: Samples.keys.get()) }
        #expect(memoryAnswers() == "refused: other-version")
    }

    @Test func `A glossary is no memory`() throws {
        try writeGlossary()
        #expect(memoryAnswers() == "refused: damaged")
    }

    @Test func `A missing file is unreadable, an empty one damaged`() throws {
        #expect(memoryAnswers() == "refused: unreadable")
        try folder.write("", to: "a.cidx")
        #expect(memoryAnswers() == "refused: damaged")
    }

    @Test func `A file that was not finished leaves nothing behind`() throws {
        do {
            var builder = try MemoryIndexBuilder(path: path, keys: Samples.keys.get())
            try builder.add(Samples.unit("a", "가"), contentHash: 1)
        }
        #expect(folder.names() == [])
    }
}

extension Result where Failure: Error {
    /// The value; the tests that need it fail earlier when there is none.
    func wrapped() throws(IndexError) -> Success {
        do {
            return try get()
        } catch {
            throw IndexError(.unreadable, file: "", message: "\(error)")
        }
    }
}
