import Foundation
import TestSupport
import Testing

@testable import WorkspaceStore

/// Files that appear whole or not at all.
struct AtomicFileTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.tmx")
    }

    @Test func `Nothing is visible before the commit, and everything after it`() throws {
        try folder.write("old", to: "a.tmx")
        var file = try AtomicFile(replacing: path)
        var bytes = Array("new".utf8)
        try file.write(&bytes)
        #expect(bytes.isEmpty)
        #expect(try folder.content(of: "a.tmx") == Data("old".utf8))
        let digest = try file.commit()
        #expect(try folder.content(of: "a.tmx") == Data("new".utf8))
        #expect(try digest == Digest(ofFile: path))
        #expect(folder.names() == ["a.tmx"])
    }

    @Test func `A file that is dropped leaves nothing behind, and the old content as it was`() throws {
        try folder.write("old", to: "a.tmx")
        do {
            var file = try AtomicFile(replacing: path)
            var bytes = Array("new".utf8)
            try file.write(&bytes)
            #expect(folder.names().count == 2)
        }
        #expect(folder.names() == ["a.tmx"])
        #expect(try folder.content(of: "a.tmx") == Data("old".utf8))
    }

    @Test func `The rights of a file that is replaced stay as they were`() throws {
        try folder.write("old", to: "a.tmx")
        try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: path)
        var file = try AtomicFile(replacing: path)
        _ = try file.commit()
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(rights == 0o664)
    }

    @Test func `A file that stands behind a link is replaced where it stands`() throws {
        try folder.write("old", to: "elsewhere/real.tmx")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.file("elsewhere/real.tmx"))
        var file = try AtomicFile(replacing: path)
        var bytes = Array("new".utf8)
        try file.write(&bytes)
        _ = try file.commit()
        #expect(try folder.content(of: "elsewhere/real.tmx") == Data("new".utf8))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == folder.file("elsewhere/real.tmx"))
    }

    @Test func `A file in a folder that is not there fails with its own name`() throws {
        let missing = folder.file("none/a.tmx")
        let error = #expect(throws: StoreError.self) {
            let file = try AtomicFile(replacing: missing)
            _ = consume file
        }
        #expect(error?.code == .unwritable)
        #expect(error?.file == missing)
        #expect(error?.message.contains("No such file") == true)
    }

    @Test func `A copy is the same bytes; a source that cannot be read is named and leaves nothing`() throws {
        let content = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try folder.write(content, to: "source")
        try AtomicFile.copy(folder.file("source"), to: path)
        #expect(try folder.content(of: "a.tmx") == content)
        let error = #expect(throws: StoreError.self) {
            try AtomicFile.copy(folder.file("missing"), to: folder.file("b.tmx"))
        }
        #expect(error?.code == .unreadable)
        #expect(error?.file == folder.file("missing"))
        #expect(throws: StoreError.self) { try AtomicFile.copy(folder.path, to: folder.file("b.tmx")) }
        #expect(folder.names() == ["a.tmx", "source"])
    }

    @Test func `A digest is the SHA-256 of the bytes`() throws {
        try folder.write("abc", to: "a.tmx")
        #expect(
            try Digest(ofFile: path).hexadecimal
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try Digest(ofFile: path).prefix == 0xBA78_16BF_8F01_CFEA)
    }
}
