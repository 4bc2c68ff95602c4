import Foundation
import Testing

/// Test data that lies beside the tests as tables.
enum Fixture {
    /// The cells of every line that is no comment, `\u{…}` replaced.
    static func rows(_ name: String, cells count: Int) throws -> [[String]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return lines.filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            if cells.count != count { Issue.record("\(name): \(line)") }
            return cells.map { unescaped($0) }
        }
    }

    private static func unescaped(_ cell: Substring) -> String {
        let pieces = cell.split(separator: "\\u{", omittingEmptySubsequences: false)
        var result = String.UnicodeScalarView(pieces[0].unicodeScalars)
        for piece in pieces.dropFirst() {
            let parts = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            if let value = UInt32(parts[0], radix: 16), let scalar = Unicode.Scalar(value) { result.append(scalar) }
            result.append(contentsOf: parts[1].unicodeScalars)
        }
        return String(result)
    }
}
