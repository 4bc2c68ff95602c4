internal import Matching
internal import WorkspaceStore

extension IndexCatalog {
    /// Whether an index answers for its asset as it is now.
    enum Freshness {
        /// The file system proves that the asset is the one indexed.
        case fresh
        /// Its content proves it; the entry says when that was seen.
        case verified(path: String, Manifest.Asset)
        case stale

        var isStale: Bool {
            if case .stale = self { true } else { false }
        }
    }

    /// The index of one memory when it is fresh; `nil` otherwise.
    ///
    /// Changes nothing.
    func freshMemory(_ asset: AssetFile) -> MemoryIndex? {
        freshFile(asset).flatMap { try? MemoryIndex(path: $0, keys: keys) }
    }

    /// The index of one glossary when it is fresh; `nil` otherwise.
    ///
    /// Changes nothing.
    func freshGlossary(_ asset: AssetFile) -> TermIndex? {
        freshFile(asset).flatMap { try? TermIndex(path: $0, keys: keys) }
    }

    /// The index file of an asset when it is fresh; `nil` otherwise.
    ///
    /// Changes nothing.
    func freshFile(_ asset: AssetFile) -> String? {
        guard let indexes = IndexFolder(existingFor: folder, environment: environment) else { return nil }
        let manifest = Manifest(in: indexes, versions: Self.versions)
        guard let entry = manifest.assets[asset.relativePath], let file = entry.indexFiles.first,
            isFresh(asset, manifest)
        else { return nil }
        return indexes.file(file)
    }

    /// Whether an asset and, for a glossary, the matching rules are as they were indexed.
    func isFresh(_ asset: AssetFile, _ manifest: Manifest) -> Bool {
        !freshness(of: asset, manifest.assets[asset.relativePath]).isStale
            && (asset.kind != .glossary || !freshnessOfMatchingRules(manifest).isStale)
    }

    /// Whether an asset is as it was indexed.
    ///
    /// What cannot be read is stale: the building says why.
    func freshness(of asset: AssetFile, _ entry: Manifest.Asset?) -> Freshness {
        guard var entry else { return .stale }
        let now = FileFingerprint.now
        guard let fingerprint = try? FileFingerprint(of: asset.path) else { return .stale }
        if entry.isProven(by: fingerprint) { return .fresh }
        guard fingerprint.size == entry.fingerprint.size,
            let digest = try? Digest(ofFile: asset.path), digest.hexadecimal == entry.digest
        else { return .stale }
        entry.fingerprint = fingerprint
        entry.verified = now
        return .verified(path: asset.relativePath, entry)
    }

    /// Whether the flags of terms, which are part of every glossary's index, are as they were indexed.
    func freshnessOfMatchingRules(_ manifest: Manifest) -> Freshness {
        let known = manifest.assets.filter { $0.key.hasSuffix("/matching.tsv") }
        guard let rules = folder.assets(.matchingRules).first else { return known.isEmpty ? .fresh : .stale }
        return freshness(of: rules, known[rules.relativePath])
    }

    /// Notes when assets were found unchanged, so that they need not be read next time.
    ///
    /// Nothing is lost when that is not possible: another process is writing, or the folder may only be read.
    func confirm(_ verified: [String: Manifest.Asset], _ indexes: IndexFolder) {
        guard !verified.isEmpty, let lock = WorkspaceLock(ifFree: indexes.path) else { return }
        var manifest = Manifest(in: indexes, versions: Self.versions)
        for (path, entry) in verified where manifest.assets[path]?.digest == entry.digest {
            manifest.assets[path]?.fingerprint = entry.fingerprint
            manifest.assets[path]?.verified = entry.verified
        }
        try? manifest.publish(in: indexes)
        lock.release()
    }
}
