internal import Matching
internal import WorkspaceStore

extension Workspace {
    /// Says what the workspace holds.
    ///
    /// Changes nothing and rebuilds nothing.
    public func status() throws(ConcordError) -> WorkspaceStatus {
        let unfolded = try passing { () throws(StoreError) in try ChangeLog(existingIn: folder)?.counts() } ?? [:]
        let memories = folder.assets(.memory).map { asset in
            let summary = catalog.freshMemory(asset)?.summary
            return Self.describe(asset, summary?.unitCount, summary?.segmentCounts, unfolded[asset.name] ?? 0)
        }
        let glossaries = folder.assets(.glossary).map { asset in
            let summary = catalog.freshGlossary(asset)?.summary
            return Self.describe(asset, summary?.conceptCount, summary?.termCounts, 0)
        }
        return WorkspaceStatus(path: folder.path, memories: memories, glossaries: glossaries)
    }

    private static func describe(
        _ asset: AssetFile, _ entries: Int?, _ languages: [String: Int]?, _ unfolded: Int
    ) -> WorkspaceStatus.Asset {
        let size = (try? FileFingerprint(of: asset.path))?.size ?? 0
        return WorkspaceStatus.Asset(
            name: asset.name, path: asset.relativePath, bytes: Int(size), index: entries == nil ? .stale : .fresh,
            entryCount: entries, languages: languages, unfoldedChanges: unfolded)
    }
}
