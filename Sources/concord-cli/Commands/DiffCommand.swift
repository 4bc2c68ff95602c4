internal import ArgumentParser
internal import Concord
internal import ExchangeFormats

/// `concord diff`.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compare two TMX files unit by unit, or write one as lines for git.",
        discussion: """
            Units are the same by tuid where it is unique in both files, else by content; among the rest, units with \
            the same source text are one unit that changed. The order of units is no difference.

            With --textconv, one file is written as lines of text, one for each header item, unit, note and variant; \
            a file that cannot be read to its end is written as far as it goes, with a last line that begins with "!".

            Exit status: 0 equal, 1 different, 2 when a file cannot be read or something in it cannot be compared. \
            With --textconv 0, also for a broken file.
            """)

    @Argument(help: "The old and the new file; with --textconv one file.")
    var files: [String]

    @Flag(help: "Write one file as lines of text, for git's diff.<driver>.textconv.")
    var textconv = false

    @Option(help: "text or json.")
    var format = DocumentFormat.text

    func validate() throws {
        switch (textconv, files.count) {
        case (true, 1), (false, 2): break
        case (true, _): throw ValidationError("Name one file with --textconv.")
        case (false, _): throw ValidationError("Name two files, the old one and the new one.")
        }
        if textconv, format == .json { throw ValidationError("--textconv writes lines of text only.") }
    }

    func run() throws {
        if textconv { try writeLines() } else { try compare() }
    }

    private func writeLines() throws(ConcordError) {
        var block = ""
        try MemoryText(of: files[0]).forEachLine { line in
            block += line + "\n"
            guard block.utf8.count > 1 << 16 else { return }
            StandardOutput.write(block)
            block = ""
        }
        StandardOutput.write(block)
    }

    private func compare() throws {
        let comparison = try MemoryComparison(from: files[0], to: files[1])
        switch format {
        case .json: try JSONOutput.document(try DiffPayload(comparison, files: files))
        case .text:
            let text = DifferenceText(style: Style())
            StandardOutput.write(text.header(comparison.headerChanges))
            try comparison.forEachDifference { StandardOutput.write(text.block($0)) }
            StandardOutput.write(text.summary(comparison))
        }
        if hasLosses(comparison) { throw ExitCode(2) }
        if !comparison.isEqual { throw ExitCode(1) }
    }

    // What was not read was not compared: neither "equal" nor "different" would be the whole truth.
    private func hasLosses(_ comparison: MemoryComparison) -> Bool {
        for (file, losses) in zip(files, [comparison.oldLosses, comparison.newLosses]) {
            for loss in losses {
                let place = "\(file):\(loss.place.line):\(loss.place.column)"
                StandardError.report("\(place): \(loss.message) It is not compared.")
            }
        }
        return !comparison.oldLosses.isEmpty || !comparison.newLosses.isEmpty
    }
}
