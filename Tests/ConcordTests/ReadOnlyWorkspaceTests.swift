import Foundation
import TestSupport
import Testing

@testable import Concord

/// A workspace that may only be read.
struct ReadOnlyWorkspaceTests {
    /// The command that was built beside the tests, run as somebody without rights where the tests run as root.
    private func run(_ arguments: [String], cache: String) throws -> (status: Int32, output: String) {
        let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "concord")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let unprivileged = getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
        process.arguments = unprivileged + [command.path] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["XDG_CACHE_HOME": cache]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }

    private func setRights(_ rights: Int, of paths: [String]) throws {
        for path in paths { try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path) }
    }

    @Test func `Its index lies in the cache of the user, and answers`() throws {
        let sample = try SampleWorkspace([
            "TMX/m.tmx": IndexFreshnessTests.memory, "Glossaries/g.tbx": IndexFreshnessTests.glossary,
        ])
        let cache = sample.folder.file("cache")
        try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
        try setRights(0o777, of: [cache])
        let folders = [sample.path("TMX"), sample.path("Glossaries"), sample.path("")]
        try setRights(0o555, of: folders)
        defer { try? setRights(0o755, of: folders) }
        let workspace = ["--workspace", sample.path("")]
        guard try run(["--version"], cache: cache).status == 0 else {
            Issue.record("The command cannot be run without rights here, so this was not tested.", severity: .warning)
            return
        }
        let status = try run(["status"] + workspace, cache: cache)
        #expect(status.status == 0, "\(status.output)")
        #expect(sample.folder.names(in: "cache") == [])
        for _ in 0..<2 {
            let found = try run(["lookup", "talks", "--to", "ko"] + workspace, cache: cache)
            #expect(found.status == 0 && found.output.contains("회담"), "\(found.output)")
        }
        #expect(sample.folder.names(in: "w") == ["Glossaries", "TMX"])
        let inside = sample.folder.names(in: "cache/concord")
        #expect(inside.count == 1)
        #expect(sample.folder.names(in: "cache/concord/\(inside.first ?? "")").contains("manifest"))
        let refused = try run(["import", sample.path("TMX/m.tmx"), "--into", "n"] + workspace, cache: cache)
        #expect(refused.status == 2)
        #expect(refused.output.contains("n.tmx"), "\(refused.output)")
        #expect(sample.folder.names(in: "w/TMX") == ["m.tmx"])
    }
}
