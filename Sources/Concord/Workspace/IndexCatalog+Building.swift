internal import ExchangeFormats
internal import LanguageAssets
internal import Matching
internal import WorkspaceStore

extension IndexCatalog {
    /// Builds the indexes of assets and publishes them together.
    ///
    /// An asset that cannot be read loses its index and gets a warning. What another process has built while this one
    /// waited is taken over, unless it is the index file that turned out to be unusable.
    func rebuild(
        _ assets: [AssetFile], _ indexes: IndexFolder, without unusable: String? = nil,
        _ warnings: inout [AssetWarning]
    ) throws(ConcordError) -> Manifest {
        let lock = try passing { () throws(StoreError) in try WorkspaceLock(folder: indexes.path) }
        var manifest = Manifest(in: indexes, versions: Self.versions)
        let rules = try matchingRules(&manifest, &warnings)
        var isChanged = false
        for asset in assets {
            let file = manifest.assets[asset.relativePath]?.indexFiles.first
            if file != nil, file != unusable, isFresh(asset, manifest) { continue }
            isChanged = true
            do {
                manifest.assets[asset.relativePath] = try build(asset, indexes, rules)
            } catch let error where error.isAboutAsset {
                manifest.assets[asset.relativePath] = nil
                warnings.append(AssetWarning(asset: asset.relativePath, message: error.description))
            }
        }
        if isChanged { try publish(&manifest, in: indexes) }
        lock.release()
        return manifest
    }

    /// Forgets an index file in which damage was found, so that the next question builds it anew.
    func forget(_ path: String) throws(ConcordError) {
        let indexes = try indexFolder()
        try passing { () throws(StoreError) in
            let lock = try WorkspaceLock(folder: indexes.path)
            var manifest = Manifest(in: indexes, versions: Self.versions)
            manifest.assets = manifest.assets.filter { _, entry in
                !entry.indexFiles.contains { indexes.file($0) == path }
            }
            try manifest.publish(in: indexes)
            indexes.removeFiles(notIn: manifest)
            lock.release()
        }
    }

    /// Drops what no longer exists, and replaces the manifest.
    func publish(_ manifest: inout Manifest, in indexes: IndexFolder) throws(ConcordError) {
        let paths = Set(
            [AssetFile.Kind.memory, .glossary, .matchingRules].flatMap { folder.assets($0).map(\.relativePath) })
        manifest.assets = manifest.assets.filter { paths.contains($0.key) }
        let published = manifest
        try passing { () throws(StoreError) in try published.publish(in: indexes) }
        indexes.removeFiles(notIn: published)
    }

    // The fingerprint is taken before the reading: a change meanwhile makes the index stale, never wrongly fresh.
    private func build(
        _ asset: AssetFile, _ indexes: IndexFolder, _ rules: MatchingRules
    ) throws(ConcordError) -> Manifest.Asset {
        let verified = FileFingerprint.now
        let (fingerprint, digest) = try passing { () throws(StoreError) in
            (try FileFingerprint(of: asset.path), try Digest(ofFile: asset.path))
        }
        let name = indexes.newFileName()
        if asset.kind == .memory {
            try buildMemory(asset, indexes.file(name))
        } else {
            try buildGlossary(asset, indexes.file(name), rules)
        }
        return Manifest.Asset(fingerprint: fingerprint, digest: digest, indexFiles: [name], verified: verified)
    }

    private func buildMemory(_ asset: AssetFile, _ path: String) throws(ConcordError) {
        do {
            var reader = try TMXReader(path: asset.path)
            var builder = try MemoryIndexBuilder(path: path, keys: keys)
            var identifier = try UnitIdentifier()
            while let unit = try reader.next() {
                guard !unit.unit.variants.isEmpty else { continue }
                try builder.add(unit.unit, contentHash: try identifier.identity(of: unit.unit).contentHash)
            }
            _ = try builder.finish(reader.header)
        } catch {
            throw ConcordError(error)
        }
    }

    private func buildGlossary(
        _ asset: AssetFile, _ path: String, _ rules: MatchingRules
    ) throws(ConcordError) {
        do {
            var builder = try TermIndexBuilder(path: path, keys: keys)
            try readGlossary(asset.path, format: asset.format) { concept in
                let entry = concept.entry
                try builder.add(entry) { term in rules[entry.id, term.term] }
            }
            _ = try builder.finish()
        } catch {
            throw ConcordError(error)
        }
    }

    private func matchingRules(
        _ manifest: inout Manifest, _ warnings: inout [AssetWarning]
    ) throws(ConcordError) -> MatchingRules {
        guard let asset = folder.assets(.matchingRules).first else { return MatchingRules() }
        do {
            let verified = FileFingerprint.now
            let fingerprint = try FileFingerprint(of: asset.path)
            let digest = try Digest(ofFile: asset.path)
            let rules = try MatchingRules(path: asset.path)
            let isNew = manifest.assets[asset.relativePath]?.digest != digest.hexadecimal
            manifest.assets[asset.relativePath] = Manifest.Asset(
                fingerprint: fingerprint, digest: digest, indexFiles: [], verified: verified)
            // Glossaries that are not rebuilt now were built with other rules.
            if isNew { manifest.assets = manifest.assets.filter { !Self.isGlossary($0.key) } }
            return rules
        } catch {
            let error = ConcordError(error)
            guard error.isAboutAsset else { throw error }
            warnings.append(AssetWarning(asset: asset.relativePath, message: error.description))
            manifest.assets[asset.relativePath] = nil
            return MatchingRules()
        }
    }

    private static func isGlossary(_ path: String) -> Bool {
        path.hasPrefix("Glossaries/") && !path.hasSuffix("/matching.tsv")
    }
}
