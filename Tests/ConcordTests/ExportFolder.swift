import Concord
import ExchangeFormats
import Foundation
import LanguageAssets

/// A workspace with the memory `languages`, and a place for what is exported; it goes away with the value.
final class ExportFolder {
    let url: URL
    let workspace: Workspace

    var memory: URL { url.appending(path: "TMX/languages.tmx") }
    var output: URL { url.appending(path: "out.tmx") }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "concord-" + UUID().uuidString)
        workspace = try Workspace(creatingAt: url.path)
        let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/languages.tmx")
        try FileManager.default.copyItem(at: fixture, to: url.appending(path: "TMX/languages.tmx"))
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Replaces the memory.
    func write(_ text: String) throws {
        try text.write(to: memory, atomically: false, encoding: .utf8)
    }

    @discardableResult
    func export(_ options: ExportOptions) throws -> ExportReport {
        try workspace.exportMemory("languages", as: options, to: output.path)
    }

    /// What stands in a TMX file; the exported one by default.
    func read(_ file: URL? = nil) throws -> (header: MemoryHeader, units: [TranslationUnit]) {
        var reader = try TMXReader(path: (file ?? output).path)
        var units: [TranslationUnit] = []
        while let found = try reader.next() { units.append(found.unit) }
        return (reader.header, units)
    }
}
