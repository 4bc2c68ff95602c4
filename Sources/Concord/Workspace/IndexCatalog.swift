internal import ExchangeFormats
internal import LanguageAssets
internal import Matching
internal import TextAnalysis
internal import WorkspaceStore

/// Keeps the index files of a workspace in step with its assets.
struct IndexCatalog: Sendable {
    /// Open indexes of one kind, with the assets that could not be read.
    struct Opened<Index: Sendable>: Sendable {
        var indexes: [(asset: AssetFile, index: Index)] = []
        var warnings: [AssetWarning] = []
    }

    let folder: WorkspaceFolder
    let environment: [String: String]
    let keys: KeyBuilder

    static let versions = { (keyRules: Int) in
        Manifest.Versions(icu: UnicodeVersion.icu, unicode: UnicodeVersion.unicode, keyRules: keyRules)
    }(KeyBuilder.keyRulesVersion)

    /// The folder of the index files; it is made when it is missing.
    func indexFolder() throws(ConcordError) -> IndexFolder {
        try passing { () throws(StoreError) in try IndexFolder(for: folder, environment: environment) }
    }

    /// The memories, indexed as they are now.
    func memories() throws(ConcordError) -> Opened<MemoryIndex> {
        try open(.memory) { path throws(IndexError) in try MemoryIndex(path: path, keys: keys) }
    }

    /// The glossaries, indexed as they are now.
    func glossaries() throws(ConcordError) -> Opened<TermIndex> {
        try open(.glossary) { path throws(IndexError) in try TermIndex(path: path, keys: keys) }
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
        guard let indexes = try? indexFolder() else { return nil }
        let manifest = Manifest(in: indexes, versions: Self.versions)
        guard let entry = manifest.assets[asset.relativePath], let file = entry.indexFiles.first,
            (try? freshness(of: asset, entry)) != .stale, areMatchingRulesFresh(for: asset, manifest)
        else { return nil }
        return indexes.file(file)
    }

    private func open<Index>(
        _ kind: AssetFile.Kind, _ openFile: (String) throws(IndexError) -> Index
    ) throws(ConcordError) -> Opened<Index> {
        let indexes = try indexFolder()
        var (manifest, warnings) = try refresh(kind, indexes)
        var opened = Opened<Index>(warnings: warnings)
        for asset in folder.assets(kind) {
            guard let file = manifest.assets[asset.relativePath]?.indexFiles.first else { continue }
            do {
                opened.indexes.append((asset, try openFile(indexes.file(file))))
            } catch {
                // The file was damaged, or another process has replaced it meanwhile: build it anew, once.
                manifest = try rebuild([asset], indexes, &warnings)
                guard let file = manifest.assets[asset.relativePath]?.indexFiles.first else { continue }
                opened.indexes.append(
                    (asset, try passing { () throws(IndexError) in try openFile(indexes.file(file)) }))
            }
        }
        return opened
    }

    /// Rebuilds what is stale; a manifest is published only when something is.
    private func refresh(
        _ kind: AssetFile.Kind, _ indexes: IndexFolder
    ) throws(ConcordError) -> (Manifest, [AssetWarning]) {
        var warnings: [AssetWarning] = []
        let manifest = Manifest(in: indexes, versions: Self.versions)
        var stale: [AssetFile] = []
        var verified: [AssetFile] = []
        for asset in folder.assets(kind) {
            switch try freshness(of: asset, manifest.assets[asset.relativePath]) {
            case .fresh where areMatchingRulesFresh(for: asset, manifest): break
            case .verified where areMatchingRulesFresh(for: asset, manifest): verified.append(asset)
            case .fresh, .verified, .stale: stale.append(asset)
            }
        }
        if stale.isEmpty, verified.isEmpty { return (manifest, warnings) }
        if stale.isEmpty {
            // A workspace that may only be read keeps hashing; nothing else is lost.
            return ((try? confirm(verified, indexes)) ?? manifest, warnings)
        }
        return (try rebuild(stale, indexes, &warnings), warnings)
    }

    private enum Freshness {
        /// The file system proves that the asset is the one indexed.
        case fresh
        /// Its content proves it.
        case verified
        case stale
    }

    private func freshness(of asset: AssetFile, _ entry: Manifest.Asset?) throws(ConcordError) -> Freshness {
        guard let entry else { return .stale }
        return try passing { () throws(StoreError) in
            let fingerprint = try FileFingerprint(of: asset.path)
            if entry.isProven(by: fingerprint) { return .fresh }
            guard fingerprint.size == entry.fingerprint.size else { return .stale }
            return try Digest(ofFile: asset.path).hexadecimal == entry.digest ? .verified : .stale
        }
    }

    // The flags of terms are part of every glossary's index.
    private func areMatchingRulesFresh(for asset: AssetFile, _ manifest: Manifest) -> Bool {
        guard asset.kind == .glossary else { return true }
        let known = manifest.assets.filter { $0.key.hasSuffix("/matching.tsv") }
        guard let rules = folder.assets(.matchingRules).first else { return known.isEmpty }
        return (try? freshness(of: rules, known[rules.relativePath])) ?? .stale != .stale
    }

    private func confirm(_ assets: [AssetFile], _ indexes: IndexFolder) throws(ConcordError) -> Manifest {
        try passing { () throws(StoreError) in
            let lock = try WorkspaceLock(folder: indexes.path)
            var manifest = Manifest(in: indexes, versions: Self.versions)
            for asset in assets {
                manifest.assets[asset.relativePath]?.fingerprint = try FileFingerprint(of: asset.path)
                manifest.assets[asset.relativePath]?.verified = FileFingerprint.now
            }
            try manifest.publish(in: indexes)
            lock.release()
            return manifest
        }
    }
}
