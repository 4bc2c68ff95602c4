import Concord
import Foundation
import LanguageAssets
import TestSupport
import Testing

/// Small files of the formats, as people and tools write them.
enum Samples {
    /// The folder of the tests.
    static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func memory(_ units: String..., header: String = #"srclang="en""#, inside: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4">
          <header creationtool="test" creationtoolversion="1" segtype="sentence" o-tmf="test" adminlang="en" \
        datatype="plaintext" \(header)>\(inside)</header>
          <body>
            \(units.joined(separator: "\n    "))
          </body>
        </tmx>

        """
    }

    /// A unit; segments are markup.
    static func unit(_ variants: (code: String, segment: String)..., tuid: String? = nil, inside: String = "") -> String
    {
        let attributes = tuid.map { " tuid=\"\($0)\"" } ?? ""
        let tuvs = variants.map { "<tuv xml:lang=\"\($0.code)\"><seg>\($0.segment)</seg></tuv>" }
        return "<tu\(attributes)>\(inside)\(tuvs.joined())</tu>"
    }

    static func glossary(_ concepts: String...) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <martif type="TBX-Basic" xml:lang="en">
          <martifHeader><fileDesc><sourceDesc><p>test</p></sourceDesc></fileDesc></martifHeader>
          <text><body>
          \(concepts.joined(separator: "\n  "))
          </body></text>
        </martif>

        """
    }

    static func concept(_ id: String, _ terms: (code: String, term: String)...) -> String {
        let sections = terms.map { "<langSet xml:lang=\"\($0.code)\"><tig><term>\($0.term)</term></tig></langSet>" }
        return "<termEntry id=\"\(id)\">\(sections.joined())</termEntry>"
    }

    static let talks = glossary(
        concept(
            "TLK-001", ("en", "Four Party talks"), ("ko-KP", "4자회의"), ("ko-KR", "4자회담"), ("zh-Hant-TW", "四方會談"),
            ("zh-Hans-CN", "四方会谈"), ("ko-Hani", "四者會談")),
        concept("GEO-001", ("en", "DMZ"), ("ko-KR", "비무장지대")), concept("PLC-001", ("en", "North Korea"), ("ko", "북한")))

    static func tag(_ code: String) throws -> LanguageTag { try #require(LanguageTag(code)) }

    static func tags(_ codes: [String]) throws -> [LanguageTag] { try codes.map(tag) }
}

/// A workspace in a temporary folder.
struct SampleWorkspace {
    let folder: TemporaryFolder
    let workspace: Workspace

    init(_ files: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        for (name, content) in files { try folder.write(content, to: "w/\(name)") }
        workspace = try Workspace(creatingAt: folder.file("w"), environment: [:])
    }

    func write(_ text: String, to name: String) throws { try folder.write(text, to: "w/\(name)") }

    func content(of name: String) throws -> Data { try folder.content(of: "w/\(name)") }

    func text(of name: String) throws -> String { String(decoding: try content(of: name), as: UTF8.self) }

    func path(_ name: String) -> String { folder.file("w/\(name)") }

    /// What lies in the folders of the assets and of the index, but for the manifest and the lock.
    var files: [String] {
        let index = folder.names(in: "w/.concord/index").filter { $0 != "manifest" && $0 != "lock" }
        return folder.names(in: "w/TMX") + folder.names(in: "w/Glossaries") + index.map { "index/\($0)" }
    }

    /// Imports a memory from a text.
    @discardableResult func importMemory(
        _ text: String, into name: String = "m", mode: ImportMode = .store
    ) throws -> ImportReport {
        try workspace.importMemory(from: folder.write(text, to: "incoming.tmx"), into: name, mode: mode)
    }

    // These keep the folder until the answer is there.

    func lookUp(_ term: String, from: LanguageTag? = nil, to: [LanguageTag] = []) throws -> TermLookup {
        try workspace.lookUp(term, from: from, to: to)
    }

    func targets(of text: String, _ from: String = "en", _ to: String = "ko") throws -> [String] {
        try workspace.match(text, from: Samples.tag(from), to: Samples.tag(to)).matches.map(\.target)
    }
}
