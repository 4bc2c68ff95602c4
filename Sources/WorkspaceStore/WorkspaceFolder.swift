internal import FoundationEssentials
internal import Glibc

/// The folder that holds the assets of an organization: `TMX/`, `Glossaries/` and what is derived from them.
public struct WorkspaceFolder: Sendable, Hashable {
    /// The whole path of the folder.
    public let path: String

    /// The folder of the memories.
    public var memories: String { path + "/TMX" }
    /// The folder of the glossaries.
    public var glossaries: String { path + "/Glossaries" }

    private static let marks = ["concord.yaml", "TMX", "Glossaries"]

    /// Takes a folder that is a workspace.
    public init(at path: String) throws(StoreError) {
        let whole = Self.whole(path)
        guard Self.isWorkspace(whole) else {
            throw StoreError(
                .noWorkspace, file: path,
                message: "This is no workspace: it has no TMX/ and no Glossaries/. Make one with `concord init`.")
        }
        self.path = whole
    }

    /// Finds the workspace of a folder: itself or its nearest parent that holds `concord.yaml`, `TMX/` or `Glossaries/`.
    public init(above path: String) throws(StoreError) {
        var folder = Self.whole(path)
        while !Self.isWorkspace(folder) {
            guard let slash = folder.lastIndex(of: "/"), folder != "/" else {
                throw StoreError(
                    .noWorkspace, file: path,
                    message: """
                        No workspace here or above. Name one with --workspace or CONCORD_WORKSPACE, or make one with \
                        `concord init`.
                        """)
            }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
        self.path = folder
    }

    /// Makes an empty workspace; a folder that is one already stays as it is.
    public init(creatingAt path: String) throws(StoreError) {
        let whole = Self.whole(path)
        for folder in [whole + "/TMX", whole + "/Glossaries"] {
            try Self.makeFolder(folder)
        }
        // Only what is there can be resolved.
        self.path = Self.whole(path)
    }

    /// The assets of a kind, in the order of their names.
    ///
    /// Hidden files and files of other formats are none.
    public func assets(_ kind: AssetFile.Kind) -> [AssetFile] {
        let folder = kind == .memory ? memories : glossaries
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().compactMap { name in
            guard let asset = asset(fileName: name, in: folder), asset.kind == kind, !Self.isFolder(asset.path) else {
                return nil
            }
            return asset
        }
    }

    /// The asset that a file name in one of the folders stands for; `nil` when it is none.
    private func asset(fileName: String, in folder: String) -> AssetFile? {
        guard !fileName.hasPrefix("."), let dot = fileName.lastIndex(of: "."), dot != fileName.startIndex,
            let format = AssetFile.Format(rawValue: fileName[fileName.index(after: dot)...].lowercased())
        else { return nil }
        let kind: AssetFile.Kind
        switch (format, folder == memories) {
        case (.tmx, true): kind = .memory
        case (.tsv, false) where fileName == "matching.tsv": kind = .matchingRules
        case (.tbx, false), (.tsv, false), (.csv, false): kind = .glossary
        default: return nil
        }
        return AssetFile(
            kind: kind, format: format, name: String(fileName[..<dot]),
            relativePath: (folder == memories ? "TMX/" : "Glossaries/") + fileName, path: folder + "/" + fileName)
    }

    /// The memory of a name, whatever the letter case of its extension, or the place for a new one.
    public func memory(named name: String) throws(StoreError) -> AssetFile {
        if let memory = assets(.memory).first(where: { $0.name == name }) { return memory }
        return try newAsset(.memory, name: name, format: .tmx)
    }

    /// The place of a new asset; its folder is made when it is missing.
    public func newAsset(
        _ kind: AssetFile.Kind, name: String, format: AssetFile.Format
    ) throws(StoreError) -> AssetFile {
        let folder = kind == .memory ? memories : glossaries
        guard !name.contains("/"), !name.contains("\0"),
            let asset = asset(fileName: "\(name).\(format.rawValue)", in: folder), asset.kind == kind
        else {
            throw StoreError(
                .badName, file: name,
                message: "This cannot be the name of an asset. Use letters and digits, no slash and no dot in front.")
        }
        try Self.makeFolder(folder)
        return asset
    }

    private static func isWorkspace(_ path: String) -> Bool {
        marks.contains { FileManager.default.fileExists(atPath: path + "/" + $0) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var information = stat()
        return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }

    private static func whole(_ path: String) -> String {
        guard let resolved = realpath(path.isEmpty ? "." : path, nil) else {
            return path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    static func makeFolder(_ path: String) throws(StoreError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw StoreError(
                .unwritable, file: path, message: "The folder cannot be made. Check the rights of the folder above it.")
        }
    }
}
