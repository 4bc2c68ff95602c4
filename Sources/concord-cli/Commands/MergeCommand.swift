internal import ArgumentParser
internal import Concord

/// `concord merge`.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Merge two versions of a TMX file unit by unit, as git's merge driver does.",
        discussion: """
            What one side changed is taken. What both changed is merged by variant, note, property and attribute. \
            Where both changed the same one, both versions of the unit stay, each with a note that begins with \
            "concord-conflict:"; so does a unit that one side changed and the other removed. To settle a conflict, \
            remove the note and the version that you do not want.

            Exit status: 0 merged, 1 merged with conflicts, 2 when nothing was written because a file cannot be read \
            without leaving something out, or the result cannot be written.
            """)

    @Argument(help: "The common ancestor (%O); an empty file when there is none.")
    var base: String

    @Argument(help: "Our version (%A), which becomes the result.")
    var ours: String

    @Argument(help: "Their version (%B).")
    var theirs: String

    @Option(name: .shortAndLong, help: ArgumentHelp("Write the result here and leave ours alone.", valueName: "file"))
    var output: String?

    @Option(help: "text or json.")
    var format = DocumentFormat.text

    func run() throws {
        let report = try MemoryMerge(base: base, ours: ours, theirs: theirs).write(to: output ?? ours)
        switch format {
        case .json: try JSONOutput.document(MergePayload(report))
        case .text: StandardOutput.write(MergeReportText(report, style: Style()).text)
        }
        if !report.isClean { throw ExitCode(1) }
    }
}
