internal import ExchangeFormats
internal import LanguageAssets
internal import Matching
internal import WorkspaceStore

extension Workspace {
    /// Reads every asset and the change log to their ends, and compares every index file with its checksums.
    ///
    /// Changes nothing.
    ///
    /// - Returns: What should be mended, and how. Cost: reads everything.
    /// - Throws: `ConcordError.store` when there is no folder for the index.
    public func diagnose() throws(ConcordError) -> Diagnosis {
        let indexes = try catalog.indexFolder()
        var diagnosis = Diagnosis(path: folder.path, indexPath: indexes.path)
        for kind in [AssetFile.Kind.memory, .glossary, .matchingRules] {
            for asset in folder.assets(kind) {
                diagnosis.fileCount += 1
                examine(asset, &diagnosis)
                examineIndex(of: asset, &diagnosis)
            }
        }
        examineChangeLog(&diagnosis)
        // Without the lock, what looks left behind belongs to a write that is under way.
        guard let lock = WorkspaceLock(ifFree: indexes.path) else { return diagnosis }
        for path in folder.leftovers() + indexes.leftovers(Manifest(in: indexes, versions: IndexCatalog.versions)) {
            diagnosis.complain(.warning, path, "This file was left behind by a write that did not end. Delete it.")
        }
        lock.release()
        return diagnosis
    }

    private func examine(_ asset: AssetFile, _ diagnosis: inout Diagnosis) {
        var problems = 0
        var first: ReadingProblem?
        func note(_ found: [ReadingProblem]) {
            problems += found.count
            first = first ?? found.first
        }
        do {
            switch asset.kind {
            case .memory:
                var reader = try TMXReader(path: asset.path)
                while let unit = try reader.next() { note(unit.problems) }
                note(reader.problems)
            case .glossary:
                note(try readGlossary(asset.path, format: asset.format) { concept in note(concept.problems) })
            case .matchingRules:
                _ = try MatchingRules(path: asset.path)
            }
        } catch let error as ExchangeError {
            let place = error.place.map { "Line \($0.line), column \($0.column): " } ?? ""
            diagnosis.complain(.error, asset.relativePath, place + error.message)
        } catch {
            diagnosis.complain(.error, asset.relativePath, "\(error)")
        }
        if let first {
            let rest = problems > 1 ? " There are \(problems - 1) more problems like this or others." : ""
            diagnosis.complain(
                .warning, asset.relativePath,
                "Line \(first.place.line), column \(first.place.column): \(first.message)\(rest)")
        }
    }

    private func examineChangeLog(_ diagnosis: inout Diagnosis) {
        do {
            guard let log = try ChangeLog(existingIn: folder) else { return }
            for memory in try log.counts().keys { _ = try log.changes(of: memory) }
        } catch {
            diagnosis.complain(.error, ChangeLog.relativePath, error.message)
        }
    }

    // A stale index is no complaint: the next question brings it up to date.
    private func examineIndex(of asset: AssetFile, _ diagnosis: inout Diagnosis) {
        guard asset.kind != .matchingRules, let path = catalog.freshFile(asset) else { return }
        do {
            if asset.kind == .memory {
                try MemoryIndex(path: path, keys: keys).verify()
            } else {
                try TermIndex(path: path, keys: keys).verify()
            }
            diagnosis.indexCount += 1
        } catch {
            diagnosis.complain(
                .error, path,
                "\(error) Delete this file, or all of .concord/; the next question builds it anew.")
        }
    }
}

extension Diagnosis {
    fileprivate mutating func complain(_ severity: Complaint.Severity, _ file: String, _ message: String) {
        complaints.append(Complaint(severity: severity, file: file, message: message))
    }
}
