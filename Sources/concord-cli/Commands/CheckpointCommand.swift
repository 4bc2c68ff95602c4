internal import ArgumentParser
internal import Concord

/// `concord checkpoint`.
struct CheckpointCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "Fold logged changes into the TMX files.",
        discussion: """
            Changes of single units of a memory of 8 MB or more wait in changes/log.sqlite. A unit that another program \
            changed meanwhile stays; the logged version is added with the property x-concord-conflict.
            """)

    @Argument(help: "The memory; every memory with logged changes when it is not named.")
    var name: String?

    @Option(help: "text or json.")
    var format = DocumentFormat.text

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let reports = try options.open().checkpoint(name) {
            options.remark("Another process is writing to this workspace; waiting for it.")
        }
        switch format {
        case .json: try JSONOutput.document(CheckpointPayload(reports))
        case .text: reports.forEach(show)
        }
        if reports.isEmpty { options.remark("There are no logged changes.") }
    }

    private func show(_ report: FoldReport) {
        var parts = ["\(report.added) added", "\(report.replaced) changed", "\(report.removed) removed"]
        if report.duplicate > 0 { parts.append("\(report.duplicate) duplicate") }
        StandardOutput.line("\(report.memory): \(parts.joined(separator: ", "))")
        for name in report.conflicts {
            StandardOutput.line("  conflict: \(name) was changed by another program as well; both versions are there")
        }
    }
}
