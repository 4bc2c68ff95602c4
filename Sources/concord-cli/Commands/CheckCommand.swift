public import ArgumentParser
internal import Concord
internal import LanguageAssets
public import QualityChecks

extension Severity: ExpressibleByArgument {}

/// `concord check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check translations for missing terms and inconsistencies.",
        discussion: rules + "\n\nExit status 1 means findings at or above --fail-on.")

    private static var rules: String {
        Rule.all.map { "\($0.id) (\($0.severity.rawValue)): \($0.explanation)" }.joined(separator: "\n")
    }

    @Argument(help: "TMX, XLIFF and PO files; the memories of the workspace when none is named.")
    var files: [String] = []

    @Option(help: "The source language of files that do not name one.")
    var from: LanguageTag?

    @Option(
        help: ArgumentHelp("Check only translations into these languages, separated by commas.", valueName: "to,to"))
    var to: LanguageList?

    @Option(help: ArgumentHelp("Apply only these rules, separated by commas.", valueName: "rule,rule"))
    var rules = ""

    @Option(help: "The lowest severity that makes the exit status 1: error, warning or info.")
    var failOn = Severity.error

    @Option(help: "text or json.")
    var format = DocumentFormat.text

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let workspace = try options.open()
        options.checkLanguages([from].compactMap(\.self) + (to?.languages ?? []), in: workspace)
        let report = try workspace.check(
            files, from: from, to: (to?.languages ?? []), rules: rules.split(separator: ",").map(String.init))
        options.report(report.warnings)
        switch format {
        case .json: try JSONOutput.document(CheckPayload(report))
        case .text: StandardOutput.write(CheckReportText(report, style: Style()).text)
        }
        if report.findings.contains(where: { $0.severity >= failOn }) { throw ExitCode(1) }
    }
}
