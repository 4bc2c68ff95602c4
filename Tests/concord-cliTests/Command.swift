import Foundation

/// Runs the command that was built beside the tests.
struct Command {
    struct Outcome {
        let output: String
        let errors: String
        let status: Int32
    }

    /// The top folder of the repository.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder with the built executables.
    static let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

    let folder: URL
    // Keeps a temporary folder until the command has run.
    var owner: TemporaryFolder?

    func callAsFunction(_ arguments: String...) throws -> Outcome {
        try run(Self.products.appending(path: "concord"), arguments)
    }

    /// Runs a line as a shell would, with the built command on the path.
    func shell(_ line: String) throws -> Outcome {
        try run(URL(filePath: "/bin/sh"), ["-c", line])
    }

    func run(_ executable: URL, _ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment
        environment["PATH"] = Self.products.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
        environment["NO_COLOR"] = "1"
        environment["CONCORD_WORKSPACE"] = nil
        process.environment = environment
        // Files, since two pipes that both fill up would block.
        let outputFile = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let errorFile = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer {
            try? FileManager.default.removeItem(at: outputFile)
            try? FileManager.default.removeItem(at: errorFile)
        }
        for file in [outputFile, errorFile] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Outcome(
            output: try String(contentsOf: outputFile, encoding: .utf8),
            errors: try String(contentsOf: errorFile, encoding: .utf8), status: process.terminationStatus)
    }
}

/// A temporary folder that goes away with the value.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "concord-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    var command: Command { Command(folder: url, owner: self) }

    func write(_ text: String, to name: String) throws {
        try text.write(to: url.appending(path: name), atomically: false, encoding: .utf8)
    }

    /// A copy of the workspace that ships.
    static func shippedWorkspace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["TMX", "Glossaries", "Scripts"] {
            try FileManager.default.copyItem(
                at: Command.repository.appending(path: name), to: folder.url.appending(path: name))
        }
        return folder
    }
}
