internal import ExchangeFormats
internal import LanguageAssets
internal import WorkspaceStore

/// The three-way merge of TMX files, unit by unit.
///
/// What one side changed is taken, what both changed alike is taken once. What both changed differently is merged by
/// variant, annotation and attribute; where both touched the same one, both versions of the unit stay as they are, each
/// with a note (`MergeConflict.note(on:)`), and so does a unit that one side changed and the other removed. The result
/// has ours' order; what only theirs has follows what it follows there. Units pair as in `MemoryComparison`.
///
///     let report = try MemoryMerge(base: "base.tmx", ours: "mine.tmx", theirs: "other.tmx").write(to: "mine.tmx")
///
/// Memory: about 550 bytes for each unit of the longest file, whatever its text, and the units that one side moved.
public struct MemoryMerge: Sendable {
    private let base: MemoryOutline
    private let ours: MemoryOutline
    private let theirs: MemoryOutline
    private let ambiguous: Set<UInt64>
    private let alignment: ThreeWayAlignment

    /// Reads three files.
    ///
    /// An empty base means that both sides made the file on their own.
    ///
    /// - Throws: `ConcordError.file` for a file that cannot be read without leaving something out.
    public init(base: String, ours: String, theirs: String) throws(ConcordError) {
        do {
            self.base = try Self.outline(base)
            self.ours = try MemoryOutline(path: ours)
            self.theirs = try MemoryOutline(path: theirs)
            for memory in [self.base, self.ours, self.theirs] {
                if let loss = memory.losses.first { throw loss.error(in: memory.path) }
            }
            ambiguous = self.base.ambiguousTuids.union(self.ours.ambiguousTuids).union(self.theirs.ambiguousTuids)
            alignment = ThreeWayAlignment(
                self.base.records(ambiguous: ambiguous), self.ours.records(ambiguous: ambiguous),
                self.theirs.records(ambiguous: ambiguous))
        } catch {
            throw ConcordError(error)
        }
    }

    private static func outline(_ base: String) throws -> MemoryOutline {
        do {
            return try MemoryOutline(path: base)
        } catch let error as ExchangeError where error.code == .empty {
            return MemoryOutline(emptyAt: base)
        }
    }

    /// Writes the result, which may replace one of the three files: it appears whole or not at all.
    public func write(to path: String) throws(ConcordError) -> MergeReport {
        do {
            var writing = try MergeWriting(base, ours, theirs, alignment, ambiguous: ambiguous, to: path)
            for row in alignment.rows { try writing.write(row) }
            return try writing.commit()
        } catch {
            throw ConcordError(error)
        }
    }
}
