internal import ArgumentParser
internal import Concord
internal import FoundationEssentials
internal import LanguageAssets

/// Which workspace a command works on, and how much it says beside its answer.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The workspace; otherwise CONCORD_WORKSPACE or the nearest folder above.", valueName: "dir"))
    var workspace: String?

    @Flag(name: .shortAndLong, help: "Say nothing beside the answer and errors.")
    var quiet = false

    /// Opens the workspace.
    func open() throws(ConcordError) -> Workspace {
        let environment = ProcessInfo.processInfo.environment
        if let path = workspace ?? environment["CONCORD_WORKSPACE"] {
            return try Workspace(at: path, environment: environment)
        }
        return try Workspace(above: ".", environment: environment)
    }

    /// Tells about assets that had to be left out of an answer.
    func report(_ warnings: [AssetWarning]) {
        for warning in warnings {
            StandardError.report("\(warning.message) It is left out of the answer.")
        }
    }

    /// Tells about something that the user may not have expected.
    func remark(_ message: String) {
        if !quiet { StandardError.report(message) }
    }

    /// Warns of language codes that are probably not what was meant.
    func checkLanguages(_ languages: [LanguageTag], in workspace: Workspace) {
        for language in languages {
            if let problem = workspace.problem(withLanguageCode: language.description) {
                StandardError.report("warning: \(problem)")
            }
        }
    }
}
