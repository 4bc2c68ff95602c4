import Foundation
import TestSupport
import Testing

@testable import WorkspaceStore

/// Fingerprints, and the manifest that remembers them.
struct ManifestTests {
    let folder: TemporaryFolder
    let indexes: IndexFolder
    let versions = Manifest.Versions(icu: "72.1", unicode: "15.0", keyRules: 1)

    init() throws {
        folder = try TemporaryFolder()
        indexes = try IndexFolder(for: WorkspaceFolder(creatingAt: folder.path), environment: [:])
    }

    private func asset(_ name: String = "TMX/a.tmx") throws -> Manifest.Asset {
        let path = try folder.write("content", to: name)
        return Manifest.Asset(
            fingerprint: try FileFingerprint(of: path), digest: try Digest(ofFile: path), indexFiles: ["x.cidx"],
            verified: FileFingerprint.now)
    }

    private func publish() throws {
        var manifest = Manifest(versions: versions)
        manifest.assets["TMX/a.tmx"] = try asset()
        try manifest.publish(in: indexes)
    }

    @Test func `A manifest comes back as it was published`() throws {
        let asset = try asset()
        var manifest = Manifest(versions: versions)
        manifest.assets = ["TMX/a.tmx": asset, "Glossaries/한국 \"x\"/.tbx": asset]
        try manifest.publish(in: indexes)
        let found = Manifest(in: indexes, versions: versions)
        #expect(found.assets.keys.sorted() == manifest.assets.keys.sorted())
        let entry = try #require(found.assets["TMX/a.tmx"])
        #expect(entry.fingerprint == asset.fingerprint)
        #expect(entry.digest == asset.digest)
        #expect(entry.indexFiles == ["x.cidx"])
        #expect(entry.verified == asset.verified)
    }

    @Test(arguments: [
        Manifest.Versions(icu: "73.1", unicode: "15.0", keyRules: 1),
        Manifest.Versions(icu: "72.1", unicode: "15.1", keyRules: 1),
        Manifest.Versions(icu: "72.1", unicode: "15.0", keyRules: 2),
    ])
    func `A manifest of other versions counts as none`(_ other: Manifest.Versions) throws {
        try publish()
        #expect(Manifest(in: indexes, versions: other).assets.isEmpty)
    }

    @Test(arguments: ["", "{", "[]", "{\"assets\":{},\"versions\":{}}", "\u{0}"])
    func `A damaged manifest counts as none`(_ content: String) throws {
        try publish()
        try folder.write(content, to: ".concord/index/manifest")
        #expect(Manifest(in: indexes, versions: versions).assets.isEmpty)
    }

    @Test func `A manifest that was cut off anywhere counts as none`() throws {
        try publish()
        let whole = try folder.content(of: ".concord/index/manifest")
        for length in 0..<whole.count {
            try folder.write(whole.prefix(length), to: ".concord/index/manifest")
            #expect(Manifest(in: indexes, versions: versions).assets.isEmpty, "\(length) bytes")
        }
    }

    @Test func `An equal fingerprint proves only what was unchanged two seconds before the look`() throws {
        var asset = try asset()
        let changed = max(asset.fingerprint.modified, asset.fingerprint.changed)
        asset.verified = changed + 2_000_000_000
        #expect(!asset.isProven(by: asset.fingerprint))
        asset.verified = changed + 2_000_000_001
        #expect(asset.isProven(by: asset.fingerprint))
    }

    @Test func `An old modification time proves nothing for a file that was put there just now`() throws {
        let path = try folder.write("content", to: "TMX/a.tmx")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: path)
        let fingerprint = try FileFingerprint(of: path)
        let asset = Manifest.Asset(
            fingerprint: fingerprint, digest: try Digest(ofFile: path), indexFiles: [], verified: FileFingerprint.now)
        #expect(!asset.isProven(by: fingerprint))
    }

    @Test func `Every change of a file changes its fingerprint`() throws {
        let path = try folder.write("content", to: "a")
        var seen = [try FileFingerprint(of: path)]
        func expectChange(_ change: () throws -> Void) throws {
            usleep(20_000)
            try change()
            let fingerprint = try FileFingerprint(of: path)
            #expect(!seen.contains(fingerprint))
            seen.append(fingerprint)
        }
        try expectChange { try folder.write("CONTENT", to: "a") }
        try expectChange { try folder.write("longer content", to: "a") }
        try expectChange {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: path)
        }
        try expectChange {
            try FileManager.default.moveItem(atPath: folder.write("x", to: "b"), toPath: folder.file("c"))
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: folder.file("c"), toPath: path)
        }
        #expect(throws: StoreError.self) { try FileFingerprint(of: folder.file("none")) }
    }

    @Test func `Only index files that the manifest does not name are removed`() throws {
        try publish()
        for name in ["x.cidx", "y.cidx", "lock", "note.txt"] { try folder.write("", to: ".concord/index/\(name)") }
        indexes.removeFiles(notIn: Manifest(in: indexes, versions: versions))
        #expect(folder.names(in: ".concord/index") == ["lock", "manifest", "note.txt", "x.cidx"])
    }
}
