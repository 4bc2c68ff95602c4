internal import ExchangeFormats
internal import LanguageAssets
internal import Matching
internal import WorkspaceStore

extension Workspace {
    /// Memories below this size are written anew at every single change; larger ones keep their changes in the log.
    static let foldAtOnceBelow: Int64 = 8_000_000

    /// Folds the logged changes of memories into their TMX files.
    ///
    /// - Parameters:
    ///   - name: The memory; `nil` for every memory that has logged changes.
    ///   - onWait: Called when another process is writing to the workspace, before waiting for it.
    /// - Returns: What was done to each memory that had logged changes.
    /// - Throws: `ConcordError.request` when there is no such memory; after any error, the log still has the changes.
    public func checkpoint(_ name: String? = nil, onWait: () -> Void = {}) throws(ConcordError) -> [FoldReport] {
        let reports = try foldChanges(of: name, onWait: onWait)
        if let name, reports.isEmpty { _ = try existingMemory(named: name) }
        return reports
    }

    /// Folds as `checkpoint` does; a memory that does not exist has nothing to fold.
    func foldChanges(of name: String?, onWait: () -> Void = {}) throws(ConcordError) -> [FoldReport] {
        do {
            guard let log = try ChangeLog(existingIn: folder) else { return [] }
            let names = try name.map { [$0] } ?? log.counts().keys.sorted()
            var reports: [FoldReport] = []
            var failure: (any Error)?
            for name in names {
                // One memory that cannot be written does not keep the others waiting.
                do {
                    if let report = try fold(name, log, onWait: onWait) { reports.append(report) }
                } catch {
                    failure = failure ?? error
                }
            }
            if let failure { throw failure }
            return reports
        } catch {
            throw ConcordError(error)
        }
    }

    private func fold(_ name: String, _ log: ChangeLog, onWait: () -> Void) throws -> FoldReport? {
        let asset = try folder.memory(named: name)
        let indexes = try catalog.indexFolder()
        let lock = try WorkspaceLock(folder: indexes.path, onWait: onWait)
        folder.removeLeftovers()
        try Self.settlePendingFold(of: asset, log)
        let state = try LoggedState(try log.changes(of: name))
        guard !state.entries.isEmpty || state.sequence > 0 else { return nil }
        let sequence = state.sequence
        var fold = try fold(state, into: asset, indexes)
        try fold.finish()
        let entry = try fold.publish { digest in
            try log.prepareFold(of: name, digest: digest, through: sequence)
        }
        try log.finishFold(of: name, through: sequence)
        var manifest = Manifest(in: indexes, versions: IndexCatalog.versions)
        manifest.assets[asset.relativePath] = entry
        try catalog.publish(&manifest, in: indexes)
        lock.release()
        return fold.report
    }

    // Streams the memory as it is now through a fold.
    private func fold(
        _ state: consuming LoggedState, into asset: AssetFile, _ indexes: IndexFolder
    ) throws -> MemoryFold {
        guard FileFingerprint.exists(asset.path) else {
            let rewrite = try MemoryRewrite(
                of: asset, replacing: nil, Self.newHeader(for: state), rootAttributes: [:], indexes, keys: keys)
            return try MemoryFold(state, into: rewrite, memory: asset.name)
        }
        let fingerprint = try FileFingerprint(of: asset.path)
        let existing = try TMXReader(path: asset.path)
        let rewrite = try MemoryRewrite(
            of: asset, replacing: fingerprint, existing.header, rootAttributes: existing.rootAttributes, indexes,
            keys: keys)
        var fold = try MemoryFold(state, into: rewrite, memory: asset.name)
        try MemoryRewrite.readUnits(of: asset) { unit in try fold.take(unit) }
        return fold
    }

    private static func newHeader(for state: borrowing LoggedState) -> MemoryHeader {
        let source = state.entries.first?.unit?.variants.first?.languageCode ?? "en"
        return MemoryHeader(attributes: [
            "creationtool": "concord", "creationtoolversion": "1", "segtype": "sentence", "o-tmf": "concord",
            "adminlang": "en", "srclang": source, "datatype": "plaintext",
        ])
    }

    /// Decides what became of a fold that was under way when a process ended: the file tells by its digest.
    static func settlePendingFold(of asset: AssetFile, _ log: ChangeLog) throws {
        guard let pending = try log.pendingFold(of: asset.name) else { return }
        if FileFingerprint.exists(asset.path), try Digest(ofFile: asset.path).hexadecimal == pending.digest {
            try log.finishFold(of: asset.name, through: pending.sequence)
        } else {
            try log.cancelFold(of: asset.name)
        }
    }

    /// The logged changes of a memory that its file does not have.
    ///
    /// Takes no lock: a fold that is becoming visible at this moment is told by the digest of the file.
    func loggedState(of asset: AssetFile) throws -> LoggedState {
        guard let log = try ChangeLog(existingIn: folder) else { return try LoggedState([]) }
        var start: Int64 = 0
        if let pending = try log.pendingFold(of: asset.name), FileFingerprint.exists(asset.path),
            try Digest(ofFile: asset.path).hexadecimal == pending.digest
        {
            start = pending.sequence
        }
        return try LoggedState(try log.changes(of: asset.name, since: start))
    }
}
