public import ExchangeFormats
internal import LanguageAssets
internal import Matching
internal import WorkspaceStore

extension Workspace {
    /// Imports a TMX, XLIFF or PO file into a memory, which is made when it does not exist.
    ///
    /// What the file is, its content says, also whether it is packed (gzip, zip). Of XLIFF and PO only units with a confirmed translation are taken, unless the
    /// options say otherwise; the report has the number of the others as `unconfirmed`.
    ///
    /// Units identical to one that is there (same variants, codes and context) are duplicates; all others are added.
    /// Either all of the file is visible afterwards or, after an error, nothing of it.
    ///
    /// - Parameters:
    ///   - path: The file, in any encoding.
    ///   - name: The name of the memory; `nil` for the name of the file, without `.gz` or `.zip`.
    ///   - options: How XLIFF and PO are read; without effect on TMX.
    ///   - mode: Whether to store or only to report.
    ///   - onWait: Called when another process is writing to the workspace, before waiting for it.
    /// - Returns: What became of each unit.
    /// - Throws: `ConcordError.file` for a file that cannot be read to its end; nothing is stored then.
    public func importMemory(
        from path: String, into name: String? = nil, reading options: BilingualOptions = BilingualOptions(),
        mode: ImportMode = .store, onWait: () -> Void = {}
    ) throws(ConcordError) -> ImportReport {
        let name = name ?? Self.assetName(of: path)
        do {
            let asset = try folder.memory(named: name)
            let indexes = try catalog.indexFolder()
            if mode == .store { _ = try foldChanges(of: name, onWait: onWait) }
            let lock = try WorkspaceLock(folder: indexes.path, onWait: onWait)
            if mode == .store { folder.removeLeftovers() }
            var memoryImport = try MemoryImport(
                from: path, options, into: asset, indexes, keys: keys, languages: languages)
            try memoryImport.copyExistingUnits()
            try memoryImport.addUnits()
            let report = memoryImport.report
            if mode == .store, report.counts.added > 0 || !memoryImport.isExisting {
                let entry = try memoryImport.publish()
                var manifest = Manifest(in: indexes, versions: IndexCatalog.versions)
                manifest.assets[asset.relativePath] = entry
                try catalog.publish(&manifest, in: indexes)
            }
            lock.release()
            return report
        } catch {
            throw ConcordError(error)
        }
    }

    static func assetName(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let packed = UnpackedFile.nameWithoutEnding(name)
        guard let dot = packed.lastIndex(of: "."), dot != packed.startIndex else { return packed }
        return String(packed[..<dot])
    }
}
