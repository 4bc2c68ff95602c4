internal import ArgumentParser
internal import Concord

/// `concord status`.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show what the workspace holds, and whether its indexes are up to date.")

    @Option(help: "text or json.")
    var format = DocumentFormat.text

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let status = try options.open().status()
        switch format {
        case .json: try JSONOutput.document(StatusPayload(status))
        case .text: StandardOutput.write(StatusText(status, style: Style()).text)
        }
    }
}
