internal import ArgumentParser
internal import Concord
internal import LanguageAssets
internal import TextAnalysis

/// `concord lookup`.
struct LookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Find the equivalents of a term in the glossaries.",
        discussion: """
            Finds a term however it is typed: other width, quotes, dashes, spaces, Unicode form or letter case. \
            "ko" gives ko-KR, then ko-KP; "zh" gives Simplified Chinese, "zh-Hant" Traditional Chinese.
            """)

    @Argument(help: "The terms.")
    var terms: [String] = []

    @Option(help: "The language of the terms; any when it is not given.")
    var from: LanguageTag?

    @Option(
        help: ArgumentHelp(
            "The languages of the equivalents, separated by commas; all others by default.", valueName: "to,to"))
    var to: LanguageList?

    @Option(help: ArgumentHelp("Look up each line of a file.", valueName: "file"))
    var input: String?

    @Option(help: "text, json (one document) or jsonl (a line for each term).")
    var format = OutputFormat.text

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let questions = try Questions(terms, input: input)
        let workspace = try options.open()
        options.checkLanguages([from].compactMap(\.self) + (to?.languages ?? []), in: workspace)
        var answers: [LookupPayload] = []
        let foundAll = try questions.answer { term in
            let lookup = try workspace.lookUp(term, from: from, to: (to?.languages ?? []))
            options.report(lookup.warnings)
            switch format {
            case .text: show(lookup)
            case .json: answers.append(LookupPayload(lookup))
            case .jsonl: try JSONOutput.line(LookupPayload(lookup))
            }
            return !lookup.hits.isEmpty
        }
        if format == .json { try JSONOutput.document(Answers(answers)) }
        if !foundAll { throw ExitCode(1) }
    }

    private func show(_ lookup: TermLookup) {
        if lookup.hits.isEmpty {
            options.remark("\"\(lookup.query)\" is in no glossary of this workspace.")
        }
        for hit in lookup.hits {
            StandardOutput.write(TermHitText(hit, style: Style()).text)
        }
    }
}
