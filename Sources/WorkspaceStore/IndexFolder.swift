internal import FoundationEssentials
internal import Glibc

/// The folder with everything that is derived from a workspace; it may be deleted at any time.
///
/// It is `.concord/index` in the workspace, or a folder under `$XDG_CACHE_HOME` when the workspace may only be read.
public struct IndexFolder: Sendable, Hashable {
    /// The whole path of the folder.
    public let path: String

    /// The folder for a workspace; it is made when it is missing.
    ///
    /// - Parameters:
    ///   - workspace: The folder that the index is for.
    ///   - environment: For `XDG_CACHE_HOME` and `HOME`.
    /// - Throws: `StoreError` when neither folder can be made.
    public init(for workspace: WorkspaceFolder, environment: [String: String]) throws(StoreError) {
        let inside = Self.inside(workspace)
        if (try? WorkspaceFolder.makeFolder(inside)) != nil, access(inside, W_OK) == 0 {
            path = inside
            return
        }
        path = try Self.cached(workspace, environment)
        try WorkspaceFolder.makeFolder(path)
    }

    /// The folder that a workspace has already; `nil` when it has none.
    public init?(existingFor workspace: WorkspaceFolder, environment: [String: String]) {
        let inside = Self.inside(workspace)
        if access(inside, W_OK) == 0 {
            path = inside
        } else if let cached = try? Self.cached(workspace, environment), FileFingerprint.exists(cached) {
            path = cached
        } else {
            return nil
        }
    }

    private static func inside(_ workspace: WorkspaceFolder) -> String {
        workspace.path + "/.concord/index"
    }

    private static func cached(
        _ workspace: WorkspaceFolder, _ environment: [String: String]
    ) throws(StoreError) -> String {
        let own = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        guard let caches = own ?? environment["HOME"].map({ $0 + "/.cache" }) else {
            throw StoreError(
                .unwritable, file: workspace.path,
                message: "The workspace may only be read, and there is no folder for its index. Set XDG_CACHE_HOME.")
        }
        return "\(caches)/concord/\(try Digest(of: workspace.path).hexadecimal.prefix(16))"
    }

    /// The path of a file in the folder.
    public func file(_ name: String) -> String { path + "/" + name }

    /// A name for a new index file that no file has had before.
    public func newFileName() -> String {
        "\(String(UInt64.random(in: .min ... .max), radix: 36)).cidx"
    }

    /// Removes an index file that nothing names.
    public func removeFile(_ name: String) {
        unlink(file(name))
    }

    /// Removes index files that the manifest does not name.
    ///
    /// Failures do not matter: the next time removes them.
    ///
    /// Files that another process has mapped stay readable to it.
    public func removeFiles(notIn manifest: Manifest) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let kept = Set(manifest.assets.values.flatMap(\.indexFiles))
        for name in names where name.hasSuffix(".cidx") && !kept.contains(name) {
            unlink(file(name))
        }
    }
}

extension Digest {
    init(of text: String) throws(StoreError) {
        let digester = try Digester()
        let bytes = Array(text.utf8)
        try bytes.span.bytes.withUnsafeBytes { bytes throws(StoreError) in try digester.update(bytes) }
        self = try digester.finish()
    }
}
