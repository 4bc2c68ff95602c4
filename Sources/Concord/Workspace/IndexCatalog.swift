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

    private func open<Index>(
        _ kind: AssetFile.Kind, _ openFile: (String) throws(IndexError) -> Index
    ) throws(ConcordError) -> Opened<Index> {
        let indexes = try indexFolder()
        var (manifest, warnings) = try refresh(kind, indexes)
        var opened = Opened<Index>(warnings: [])
        for asset in folder.assets(kind) {
            let index = try open(asset, indexes, &manifest, &warnings, openFile)
            if let index { opened.indexes.append((asset, index)) }
        }
        opened.warnings = warnings
        return opened
    }

    // An index file may be damaged, or replaced by another process between the look at the manifest and the opening.
    private func open<Index>(
        _ asset: AssetFile, _ indexes: IndexFolder, _ manifest: inout Manifest, _ warnings: inout [AssetWarning],
        _ openFile: (String) throws(IndexError) -> Index
    ) throws(ConcordError) -> Index? {
        var lastError: IndexError?
        for _ in 0..<3 {
            guard let file = manifest.assets[asset.relativePath]?.indexFiles.first else { return nil }
            do {
                return try openFile(indexes.file(file))
            } catch {
                lastError = error
                manifest = try rebuild([asset], indexes, without: file, &warnings)
            }
        }
        throw lastError.map(ConcordError.index) ?? .request("The index of \(asset.relativePath) is not there.")
    }

    /// Rebuilds what is stale; a manifest is published only when something is.
    private func refresh(
        _ kind: AssetFile.Kind, _ indexes: IndexFolder
    ) throws(ConcordError) -> (Manifest, [AssetWarning]) {
        var warnings: [AssetWarning] = []
        let manifest = Manifest(in: indexes, versions: Self.versions)
        let rules = kind == .glossary ? freshnessOfMatchingRules(manifest) : .fresh
        var stale: [AssetFile] = []
        var verified: [String: Manifest.Asset] = [:]
        if case .verified(let path, let entry) = rules { verified[path] = entry }
        for asset in folder.assets(kind) {
            switch rules.isStale ? .stale : freshness(of: asset, manifest.assets[asset.relativePath]) {
            case .stale: stale.append(asset)
            case .verified(let path, let entry): verified[path] = entry
            case .fresh: break
            }
        }
        if stale.isEmpty {
            confirm(verified, indexes)
            return (manifest, warnings)
        }
        return (try rebuild(stale, indexes, &warnings), warnings)
    }
}
