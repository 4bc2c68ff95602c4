internal import FoundationEssentials
internal import Glibc

extension WorkspaceFolder {
    /// Files beside the assets that a write which did not end has left behind, by their whole path.
    public func leftovers() -> [String] {
        [memories, glossaries].flatMap { folder in
            AtomicFile.leftovers(in: folder)
        }
    }
}

extension WorkspaceFolder {
    /// Removes what writes that did not end have left behind; the caller holds the lock, so that nobody is writing.
    public func removeLeftovers() {
        for path in leftovers() { unlink(path) }
    }
}

extension IndexFolder {
    /// Files that no manifest names and that a write which did not end has left behind, by their whole path.
    public func leftovers(_ manifest: Manifest) -> [String] {
        let kept = Set(manifest.assets.values.flatMap(\.indexFiles))
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let indexes = names.filter { $0.hasSuffix(".cidx") && !kept.contains($0) }.sorted().map(file)
        return indexes + AtomicFile.leftovers(in: path)
    }
}

extension AtomicFile {
    fileprivate static func leftovers(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasPrefix(".") && $0.hasSuffix(".new") }.sorted().map { folder + "/" + $0 }
    }
}
