internal import ArgumentParser
internal import Concord
internal import FoundationEssentials
internal import WorkspaceStore

/// `concord init`.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make an empty workspace: a folder with TMX/ and Glossaries/.")

    @Argument(help: "The folder; it is made when it does not exist.")
    var dir = "."

    func run() throws {
        let workspace = try Workspace(creatingAt: dir, environment: ProcessInfo.processInfo.environment)
        StandardOutput.line("Workspace \(workspace.folder.path)")
        StandardOutput.line("  TMX/         put translation memories here, or use: concord import FILE.tmx")
        StandardOutput.line("  Glossaries/  put glossaries here, or use: concord import FILE.tbx")
    }
}
