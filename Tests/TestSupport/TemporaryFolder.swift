public import Foundation

/// A folder of its own for one test, removed with everything in it when the value is let go.
public final class TemporaryFolder: Sendable {
    /// The whole path, without symbolic links.
    public let path: String

    /// Makes an empty folder.
    public init() throws {
        let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "concord-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of something in the folder.
    public func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file, with the folders that it needs, and returns its path.
    @discardableResult public func write(_ text: String, to name: String) throws -> String {
        try write(Data(text.utf8), to: name)
    }

    /// Writes a file, with the folders that it needs, and returns its path.
    @discardableResult public func write(_ data: Data, to name: String) throws -> String {
        let url = URL(filePath: file(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
        return url.path
    }

    /// The content of a file.
    public func content(of name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: file(name)))
    }

    /// The names of everything in a folder, hidden files included, in order; empty when the folder is not there.
    public func names(in folder: String = "") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: file(folder))) ?? []).sorted()
    }
}
