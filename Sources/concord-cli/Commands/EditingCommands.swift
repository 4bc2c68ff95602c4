internal import ArgumentParser
internal import Concord
internal import FoundationEssentials
internal import LanguageAssets

/// What the commands that change single units have in common.
struct EditingOptions: ParsableArguments {
    @Option(help: "text or json.")
    var format = DocumentFormat.text

    @OptionGroup var workspace: WorkspaceOptions

    /// The person at the keyboard, now.
    var editor: Editor {
        let environment = ProcessInfo.processInfo.environment
        return Editor(name: environment["LOGNAME"] ?? environment["USER"])
    }

    /// Shows what became of a change.
    func show(_ report: EditReport, done: String) throws(ConcordError) {
        switch format {
        case .json: try JSONOutput.document(EditPayload(report))
        case .text:
            let place = report.storage == .logged ? " (logged; `concord checkpoint` folds it into the TMX)" : ""
            StandardOutput.line("\(done) \(report.memory):\(report.unit)\(place)")
        }
    }
}

/// `concord add`.
struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a unit to a memory. It is durable when the command ends.")

    @Argument(help: "The source text.")
    var source: String

    @Argument(help: "The translation.")
    var target: String

    @Option(help: "The language of the source text.")
    var from: LanguageTag

    @Option(help: "The language of the translation.")
    var to: LanguageTag

    @Option(help: ArgumentHelp("The memory; not needed when there is just one.", valueName: "name"))
    var into: String?

    @Option(help: ArgumentHelp("The tuid of the unit.", valueName: "id"))
    var unit: String?

    @OptionGroup var options: EditingOptions

    func run() throws {
        let workspace = try options.workspace.open()
        options.workspace.checkLanguages([from, to], in: workspace)
        let report = try workspace.addUnit(
            source: TranslationUnitVariant(from, source), target: TranslationUnitVariant(to, target), to: into,
            tuid: unit, by: options.editor)
        try options.show(report, done: "added")
    }
}

/// `concord edit`.
struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Replace the text of a unit in one language. It is durable when the command ends.")

    @Argument(help: "The memory.")
    var name: String

    @Argument(help: "The unit, as `concord match` names it.")
    var unit: String

    @Argument(help: "The language of the text.")
    var language: LanguageTag

    @Argument(help: "The new text.")
    var text: String

    @OptionGroup var options: EditingOptions

    func run() throws {
        let report = try options.workspace.open().editUnit(
            unit, in: name, text: TranslationUnitVariant(language, text), by: options.editor)
        try options.show(report, done: "changed")
    }
}

/// `concord remove`.
struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a unit from a memory. It is durable when the command ends.")

    @Argument(help: "The memory.")
    var name: String

    @Argument(help: "The unit, as `concord match` names it.")
    var unit: String

    @OptionGroup var options: EditingOptions

    func run() throws {
        let report = try options.workspace.open().removeUnit(unit, in: name, by: options.editor)
        try options.show(report, done: "removed")
    }
}
