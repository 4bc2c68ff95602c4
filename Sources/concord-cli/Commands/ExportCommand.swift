public import ArgumentParser
public import Concord
internal import LanguageAssets

extension ExportClient: ExpressibleByArgument {}

/// `concord export`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a memory as TMX, as it is or as another program needs it.",
        discussion: """
            With --from and --to, a unit has one source and the nearest target; scripts are never crossed, nor ko-KR \
            and ko-KP. --for adapts the file to a client: omegat, weblate, trados and memoq take one pair of languages \
            a file. What differs from the memory is counted on standard error. Exit status 1 means that nothing was \
            exported.
            """)

    @Argument(help: "The memory.")
    var name: String

    @Option(help: "The source language; the one that the memory names by default.")
    var from: LanguageTag?

    @Option(help: "The target language; all by default.")
    var to: LanguageTag?

    @Option(name: .customLong("for"), help: ArgumentHelp("The program that will read the file.", valueName: "client"))
    var client: ExportClient?

    @Option(help: ArgumentHelp("Write a language with another code; may be repeated.", valueName: "lang=code"))
    var map: [LanguageMapping] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("The file; standard output by default.", valueName: "file"))
    var output: String?

    @Option(help: "How the summary is written when there is an output file: text or json.")
    var format = DocumentFormat.text

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if let problem = client?.problem(with: request) { throw ValidationError(problem) }
        if format == .json, output == nil {
            throw ValidationError("Standard output is the TMX. Name a file with --output to have the summary as JSON.")
        }
        guard Set(map.map(\.language)).count == map.count else {
            throw ValidationError("--map names a language twice. Give each language one code.")
        }
    }

    func run() throws {
        let workspace = try options.open()
        options.checkLanguages([from, to].compactMap(\.self), in: workspace)
        let report = try export(from: workspace)
        switch format {
        case .json: try JSONOutput.document(ExportPayload(report, path: output))
        case .text: options.remark(ExportReportText(report, path: output).text)
        }
        if report.writtenCount == 0 { throw ExitCode(1) }
    }

    private func export(from workspace: Workspace) throws(ConcordError) -> ExportReport {
        if let output { return try workspace.exportMemory(name, as: request, to: output) }
        return try workspace.exportMemory(name, as: request) { StandardOutput.write($0) }
    }

    private var request: ExportOptions {
        ExportOptions(
            from: from, to: to, for: client,
            codes: Dictionary(map.map { ($0.language, $0.code) }) { first, _ in first })
    }
}
