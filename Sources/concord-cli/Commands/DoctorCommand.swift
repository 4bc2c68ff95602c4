internal import ArgumentParser
internal import Concord

/// `concord doctor`.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Verify every file and index of the workspace, and say how to mend what is wrong.",
        discussion: "Changes nothing. Exit status 1 means that there is something to mend.")

    @Option(help: "text or json.")
    var format = DocumentFormat.text

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let diagnosis = try options.open().diagnose()
        switch format {
        case .json: try JSONOutput.document(DoctorPayload(diagnosis))
        case .text: show(diagnosis)
        }
        if !diagnosis.complaints.isEmpty { throw ExitCode(1) }
    }

    private func show(_ diagnosis: Diagnosis) {
        let style = Style()
        for complaint in diagnosis.complaints {
            let severity = complaint.severity.rawValue
            let mark = complaint.severity == .error ? style.bad(severity) : style.doubtful(severity)
            StandardOutput.line("\(complaint.file): \(mark): \(complaint.message)")
        }
        let outcome = diagnosis.complaints.isEmpty ? "all is well" : "\(diagnosis.complaints.count) to mend"
        StandardOutput.line(
            "\(diagnosis.fileCount) files read, \(diagnosis.indexCount) indexes verified: \(outcome)")
    }
}
