import Foundation
import Testing

private let hasGit = (try? Command(folder: FileManager.default.temporaryDirectory).shell("git --version").status) == 0

/// Runs real git with the configuration that the README shows.
@Suite(.enabled(if: hasGit, "git is not installed: that git works with concord is NOT tested here"))
struct GitTests {
    /// The command lines of the README's section about git.
    private func configuration() throws -> String {
        let readme = try String(contentsOf: Command.repository.appending(path: "README.md"), encoding: .utf8)
        let section = try #require(readme.components(separatedBy: "\n## In git\n").dropFirst().first)
        let block = try #require(section.components(separatedBy: "```sh\n").dropFirst().first)
        return try #require(block.components(separatedBy: "```").first)
    }

    private func run(_ line: String, in folder: TemporaryFolder) throws -> Command.Outcome {
        // No configuration of the person who runs the tests.
        try folder.command.shell("export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null LC_ALL=C; \(line)")
    }

    /// A repository with the base in it and a version on each of two branches, `main` checked out.
    private func repository(main: String, other: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let start = try run("git init -q -b main . && set -e\n\(configuration())", in: folder)
        #expect(start.status == 0, "\(start.errors)")
        _ = try run("git config user.name Test && git config user.email test@example.org", in: folder)
        for (line, text) in [
            ("true", ComparedFiles.base), ("git checkout -qb other", other), ("git checkout -q main", main),
        ] {
            #expect(try run(line, in: folder).status == 0)
            try folder.write(text, to: "memory.tmx")
            #expect(try run("git add -A && git commit -qm version --allow-empty", in: folder).status == 0)
        }
        return folder
    }

    private func memory(in folder: TemporaryFolder) throws -> String {
        try String(contentsOf: folder.url.appending(path: "memory.tmx"), encoding: .utf8)
    }

    @Test func `The README shows four lines`() throws {
        #expect(try configuration().split(separator: "\n").count == 4)
    }

    @Test func `One changed segment is one changed line of git diff`() throws {
        let folder = try repository(main: ComparedFiles.ours, other: ComparedFiles.theirs)
        let difference = try run("git diff main~1 main -- memory.tmx", in: folder)
        #expect(difference.status == 0, "\(difference.errors)")
        let changed = difference.output.split(separator: "\n").filter { line in
            (line.hasPrefix("+") || line.hasPrefix("-")) && !line.hasPrefix("+++") && !line.hasPrefix("---")
        }
        #expect(changed == ["-M01\tko-KR\t사흘.", "+M01\tko-KR\t사흘 동안."])
    }

    @Test func `Git merges what two branches changed apart`() throws {
        let folder = try repository(main: ComparedFiles.ours, other: ComparedFiles.theirs)
        let merge = try run("git merge -q --no-edit other", in: folder)
        #expect(merge.status == 0, "\(merge.output)\(merge.errors)")
        #expect(try run("git status --porcelain", in: folder).output.isEmpty)
        try expectSnapshot("merge.tmx", try memory(in: folder))
    }

    @Test func `Git stops at a conflict, and the file is TMX that says so`() throws {
        let folder = try repository(main: ComparedFiles.ours, other: ComparedFiles.rival)
        let merge = try run("git merge --no-edit other", in: folder)
        #expect(merge.status == 1)
        #expect(merge.output.contains("conflict unit M01, variant ko-KR\n"))
        #expect(merge.output.contains("CONFLICT (content): Merge conflict in memory.tmx"))
        #expect(try run("git status --porcelain", in: folder).output == "UU memory.tmx\n")
        try expectSnapshot("merge-conflict.tmx", try memory(in: folder))
        #expect(try folder.command("diff", "memory.tmx", "memory.tmx").status == 0)
    }

    @Test func `A broken version in the history does not stop git log`() throws {
        let folder = try repository(main: "<tmx", other: ComparedFiles.theirs)
        let log = try run("git log -p -- memory.tmx", in: folder)
        #expect(log.status == 0, "\(log.errors)")
        #expect(log.output.contains("\n+!\t"))
        // A merge refuses what it cannot read, and git keeps ours.
        #expect(try run("git merge --no-edit other", in: folder).status != 0)
        #expect(try memory(in: folder) == "<tmx")
    }

    @Test func `Two branches that add the same file merge without a base`() throws {
        let folder = try repository(main: ComparedFiles.base, other: ComparedFiles.base)
        for (line, text) in [
            ("git checkout -q other", ComparedFiles.theirs), ("git checkout -q main", ComparedFiles.base),
        ] {
            #expect(try run(line, in: folder).status == 0)
            try folder.write(text, to: "added.tmx")
            #expect(try run("git add -A && git commit -qm added", in: folder).status == 0)
        }
        let merge = try run("git merge -q --no-edit other", in: folder)
        #expect(merge.output.contains("conflict unit M03, variant ko-KR\n"), "\(merge.output)\(merge.errors)")
        let added = try String(contentsOf: folder.url.appending(path: "added.tmx"), encoding: .utf8)
        #expect(["M01", "M02", "M03", "M04"].allSatisfy { added.contains("tuid=\"\($0)\"") })
    }
}
