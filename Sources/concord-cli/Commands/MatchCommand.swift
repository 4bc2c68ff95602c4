internal import ArgumentParser
internal import Concord
internal import LanguageAssets

/// `concord match`.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Find what was translated before: the same text, or the same but for typography.",
        discussion: """
            Width, quotes, dashes, kinds of space and Unicode form do not keep a segment from being found; they cost a \
            point, as each inline code of the unit does. Scripts are never crossed, nor ko-KR and ko-KP.
            """)

    @Argument(help: "The segments.")
    var segments: [String] = []

    @Option(help: "The language of the segments.")
    var from: LanguageTag

    @Option(help: "The language of the translations.")
    var to: LanguageTag

    @Option(help: "The lowest score, from 50 to 100.")
    var threshold = 70

    @Option(help: "The greatest number of matches for a segment.")
    var limit = 5

    @Option(help: ArgumentHelp("Match each line of a file.", valueName: "file"))
    var input: String?

    @Option(help: "text, json (one document) or jsonl (a line for each segment).")
    var format = OutputFormat.text

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        guard (50...100).contains(threshold) else { throw ValidationError("--threshold goes from 50 to 100.") }
        guard limit > 0 else { throw ValidationError("--limit is 1 or more.") }
    }

    func run() throws {
        let questions = try Questions(segments, input: input)
        let workspace = try options.open()
        options.checkLanguages([from, to], in: workspace)
        var answers: [MatchPayload] = []
        let foundAll = try questions.answer { segment in
            let found = try workspace.match(segment, from: from, to: to, threshold: threshold, limit: limit)
            options.report(found.warnings)
            switch format {
            case .text: show(found)
            case .json: answers.append(MatchPayload(found))
            case .jsonl: try JSONOutput.line(MatchPayload(found))
            }
            return !found.matches.isEmpty
        }
        if format == .json { try JSONOutput.document(Answers(answers)) }
        if !foundAll { throw ExitCode(1) }
    }

    private func show(_ found: SegmentMatches) {
        if found.matches.isEmpty {
            options.remark("\"\(found.query)\" is in no memory of this workspace.")
        }
        let style = Style()
        for match in found.matches {
            let reasons = match.reasons.map { $0.points == 0 ? $0.code.rawValue : "\($0.code.rawValue) \($0.points)" }
            let places = ([match.place] + match.otherPlaces).map { "\($0.memory):\($0.unit)" }
            let score = match.score == 100 ? style.good("\(match.score)") : style.doubtful("\(match.score)")
            let detail = [reasons.joined(separator: ", "), places.joined(separator: " ")].filter { !$0.isEmpty }
            StandardOutput.line(
                "\(score) \(match.kind.rawValue)" + style.faint("   " + detail.joined(separator: " · ")))
            StandardOutput.line("  \(match.sourceLanguage)  \(match.source)")
            StandardOutput.line("  \(match.targetLanguage)  \(style.strong(match.target))\n")
        }
    }
}
