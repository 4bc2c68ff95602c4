import Foundation
import Testing

@Suite struct ReadmeTests {
    struct Step {
        let line: String
        let output: String
    }

    /// The commands of the README's console blocks with what they print there.
    private func steps() throws -> [Step] {
        let readme = try String(contentsOf: Command.repository.appending(path: "README.md"), encoding: .utf8)
        var steps: [Step] = []
        var isInside = false
        for line in readme.components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                isInside = line == "```console"
            } else if isInside, line.hasPrefix("$ ") {
                steps.append(Step(line: String(line.dropFirst(2)), output: ""))
            } else if isInside, let last = steps.popLast() {
                steps.append(Step(line: last.line, output: last.output + line + "\n"))
            }
        }
        return steps
    }

    @Test func `The transcript of the README is what the commands print`() throws {
        let workspace = try TemporaryFolder.shippedWorkspace()
        let steps = try steps().filter { $0.line.hasPrefix("concord ") }
        #expect(steps.count >= 4)
        for step in steps {
            let outcome = try workspace.command.shell(step.line + " 2>&1")
            #expect(
                outcome.output.trimmingCharacters(in: .newlines) == step.output.trimmingCharacters(in: .newlines),
                "$ \(step.line)")
        }
    }
}
