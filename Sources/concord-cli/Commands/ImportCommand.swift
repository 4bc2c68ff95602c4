internal import ArgumentParser
internal import Concord

/// `concord import`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take TMX files into a memory, and TBX, TSV or CSV files into a glossary.",
        discussion: """
            A file is taken in whole or, after an error, not at all. Units identical to one that is there (same \
            variants, codes and context) are duplicates; all others are added. Exit status 1 means that units were \
            skipped; the report says which and why.
            """)

    @Argument(help: "The files.")
    var files: [String]

    @Option(help: ArgumentHelp("The memory or glossary; the name of each file by default.", valueName: "name"))
    var into: String?

    @Flag(help: "Report what would be done, and change nothing.")
    var dryRun = false

    @Option(help: "text or json.")
    var format = DocumentFormat.text

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let workspace = try options.open()
        var reports: [ImportReport] = []
        defer { show(reports) }
        for file in files {
            reports.append(try take(file, into: workspace))
        }
        if reports.contains(where: { $0.counts.skipped > 0 }) { throw ExitCode(1) }
    }

    private func take(_ file: String, into workspace: Workspace) throws(ConcordError) -> ImportReport {
        let mode = dryRun ? ImportMode.dryRun : .store
        let onWait = { options.remark("Another process is writing to this workspace; waiting for it.") }
        if Workspace.isGlossary(file) {
            return try workspace.importGlossary(from: file, into: into, mode: mode, onWait: onWait)
        }
        return try workspace.importMemory(from: file, into: into, mode: mode, onWait: onWait)
    }

    // What was stored before an error is reported all the same.
    private func show(_ reports: [ImportReport]) {
        switch format {
        case .json:
            do {
                try JSONOutput.document(ImportPayload(reports))
            } catch {
                StandardError.report(error.description)
            }
        case .text:
            for report in reports { StandardOutput.write(ImportReportText(report, style: Style()).text) }
        }
    }
}
