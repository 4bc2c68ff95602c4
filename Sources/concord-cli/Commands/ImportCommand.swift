internal import ArgumentParser
internal import Concord
internal import ExchangeFormats
internal import LanguageAssets

/// `concord import`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take TMX, XLIFF and PO files into a memory, and TBX, TSV or CSV files into a glossary.",
        discussion: """
            A file is taken in whole or, after an error, not at all. Units identical to one that is there (same \
            variants, codes and context) are duplicates; all others are added. Exit status 1 means that units were \
            skipped; the report says which and why.

            Of XLIFF and PO only confirmed translations are taken; the report says how many others there were. Not \
            confirmed are empty ones, in XLIFF 1.2 the states new and needs-… and approved="no", in XLIFF 2 the state \
            initial, which is the default, and in PO fuzzy and obsolete entries.
            """)

    @Argument(help: "The files, also packed with gzip or zip; - for standard input, with --into.")
    var files: [String]

    @Option(help: ArgumentHelp("The memory or glossary; the name of each file by default.", valueName: "name"))
    var into: String?

    @Option(help: ArgumentHelp("Source language of XLIFF or PO where the file names none.", valueName: "lang"))
    var from: LanguageTag?

    @Option(help: ArgumentHelp("Target language of XLIFF or PO where the file names none.", valueName: "lang"))
    var to: LanguageTag?

    @Flag(help: "Take unconfirmed translations of XLIFF and PO too, and sources that have none.")
    var unconfirmed = false

    @Flag(help: "Report what would be done, and change nothing.")
    var dryRun = false

    @Option(help: "text or json.")
    var format = DocumentFormat.text

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        guard files.contains("-") else { return }
        guard files.count == 1 else { throw ValidationError("Name either - or files.") }
        guard into != nil else {
            throw ValidationError("Standard input has no name. Name the memory, for example --into dialogue.")
        }
    }

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
        let reading = BilingualOptions(unconfirmed ? .all : .confirmedOnly, from: from, to: to)
        if file == "-", let into {
            return try workspace.importStandardInput(into: into, reading: reading, mode: mode, onWait: onWait)
        }
        return try workspace.importMemory(from: file, into: into, reading: reading, mode: mode, onWait: onWait)
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
