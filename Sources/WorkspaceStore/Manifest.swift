internal import FoundationEssentials

/// Which index files stand for which state of which asset.
///
/// A manifest that cannot be read counts as none.
public struct Manifest: Sendable, Codable {
    /// What is known of one asset.
    public struct Asset: Sendable, Codable {
        /// What the file system said when the asset was last known to be the one indexed.
        public var fingerprint: FileFingerprint
        /// The SHA-256 of the content that was indexed, in hexadecimal digits.
        public var digest: String
        /// When the file was last looked at, before it was read, in nanoseconds since 1970.
        public var verified: Int64
        /// The names of the index files, in order.
        public var indexFiles: [String]

        /// Makes an entry.
        ///
        /// - Parameters:
        ///   - fingerprint: What the file system said of the file before it was read.
        ///   - digest: The digest of what was read.
        ///   - indexFiles: The names of the index files, in order.
        ///   - verified: When the fingerprint was taken; a later time would vouch for what nobody saw.
        public init(fingerprint: FileFingerprint, digest: Digest, indexFiles: [String], verified: Int64) {
            self.fingerprint = fingerprint
            self.digest = digest.hexadecimal
            self.indexFiles = indexFiles
            self.verified = verified
        }
    }

    /// What keys depend on: everything is rebuilt when it differs.
    public struct Versions: Sendable, Hashable, Codable {
        /// The layout of the manifest.
        public var manifest = 1
        /// The version of ICU.
        public var icu: String
        /// The version of Unicode.
        public var unicode: String
        /// The version of the key rules.
        public var keyRules: Int

        /// Makes the versions in use.
        public init(icu: String, unicode: String, keyRules: Int) {
            self.icu = icu
            self.unicode = unicode
            self.keyRules = keyRules
        }
    }

    /// What the keys of the index files depend on.
    public var versions: Versions
    /// The assets by their path from the workspace.
    public var assets: [String: Asset]

    /// Makes an empty manifest.
    public init(versions: Versions) {
        self.versions = versions
        assets = [:]
    }

    /// Reads the manifest of a folder; empty when there is none, when it is damaged, or when its versions differ.
    public init(in folder: IndexFolder, versions: Versions) {
        self.init(versions: versions)
        guard let data = FileManager.default.contents(atPath: folder.file("manifest")),
            let stored = try? JSONDecoder().decode(Manifest.self, from: data), stored.versions == versions
        else { return }
        assets = stored.assets
    }

    /// Replaces the manifest of a folder at once.
    public func publish(in folder: IndexFolder) throws(StoreError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else {
            throw StoreError(.unwritable, file: folder.file("manifest"), message: "The manifest cannot be encoded.")
        }
        var bytes = Array(data)
        var file = try AtomicFile(replacing: folder.file("manifest"))
        try file.write(&bytes)
        _ = try file.commit()
    }
}

extension Manifest.Asset {
    // A change within the clock's grain of the look leaves the fingerprint as it was. Programs set the time of
    // modification as they like (`cp -p`), the time of change they cannot set.
    private static let grain: Int64 = 2_000_000_000

    /// Whether a fingerprint proves that the asset is the one indexed, without reading it.
    public func isProven(by fingerprint: FileFingerprint) -> Bool {
        fingerprint == self.fingerprint && verified - max(fingerprint.modified, fingerprint.changed) > Self.grain
    }
}
