internal import ArgumentParser
internal import Concord
internal import Glibc

/// The `concord` command.
///
/// Exit status: 0 done, 1 nothing found or findings, 2 could not do it, 64 wrong usage.
@main
struct ConcordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concord",
        abstract: "Look up terms, find earlier translations and check new ones, in English, Korean and Chinese.",
        discussion: """
            Works on a workspace: a folder with memories in TMX/ and glossaries in Glossaries/. It is named by \
            --workspace or CONCORD_WORKSPACE, else found in the current folder or above it.

            Exit status: 0 done, found, clean · 1 nothing found, findings, or units skipped · 2 could not do it · \
            64 wrong usage.
            """,
        version: "0.1.0",
        subcommands: [
            InitCommand.self, ImportCommand.self, ExportCommand.self, LookupCommand.self, MatchCommand.self,
            CheckCommand.self, AddCommand.self, EditCommand.self, RemoveCommand.self, CheckpointCommand.self,
            DiffCommand.self, MergeCommand.self, StatusCommand.self, DoctorCommand.self,
        ])

    static func main() {
        // A reader that goes away early is no failure; writing then reports EPIPE.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let error as ConcordError {
            StandardError.report(error.description)
            Glibc.exit(2)
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            let message = fullMessage(for: error)
            StandardError.report(message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message)
            Glibc.exit(ExitCode.validationFailure.rawValue)
        }
    }
}
