import Foundation
import Testing

/// Compares what people read with a file that a reviewer can read.
///
/// With `CONCORD_RECORD=1` in the environment the files are written anew, and the test fails to say so.
func expectSnapshot(_ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["CONCORD_RECORD"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("Recorded \(name).", sourceLocation: sourceLocation)
        return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "Snapshots/\(name) differs.", sourceLocation: sourceLocation)
}
