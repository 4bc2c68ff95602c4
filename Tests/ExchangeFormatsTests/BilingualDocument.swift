import ExchangeFormats
import Foundation
import LanguageAssets

/// A small XLIFF or PO file, and what its reader makes of it.
struct BilingualDocument {
    var units: [PositionedUnit] = []
    var problems: [ReadingProblem] = []
    var unconfirmed = 0
    var header = MemoryHeader(attributes: [:])

    /// Writes a file, reads it to its end and takes it away.
    init(_ bytes: some Sequence<UInt8>, as name: String, _ options: BilingualOptions = BilingualOptions()) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        var reader = try UnitReader(path: file.path, options: options)
        while let unit = try reader.next() { units.append(unit) }
        header = reader.header
        problems = reader.problems + units.flatMap(\.problems)
        unconfirmed = reader.unconfirmed
    }

    /// XLIFF 1.2 with English and Korean; `body` stands in `<body>`.
    static func xliff1(
        _ body: String, file attributes: String = "original=\"a.txt\" source-language=\"en\" target-language=\"ko\"",
        _ options: BilingualOptions = BilingualOptions()
    ) throws -> BilingualDocument {
        let document = """
            <?xml version="1.0"?>
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
            <file \(attributes)><body>
            \(body)
            </body></file></xliff>
            """
        return try BilingualDocument(document.utf8, as: "a.xlf", options)
    }

    /// XLIFF 2.0 with English and Korean; `content` stands in `<file>`.
    static func xliff2(
        _ content: String, root attributes: String = "srcLang=\"en\" trgLang=\"ko\"",
        _ options: BilingualOptions = BilingualOptions()
    ) throws -> BilingualDocument {
        let document = """
            <?xml version="1.0"?>
            <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" \(attributes)>
            <file id="f1">
            \(content)
            </file></xliff>
            """
        return try BilingualDocument(document.utf8, as: "a.xlf", options)
    }

    /// A PO file in Korean; `entries` follow the header.
    static func po(_ entries: String, _ options: BilingualOptions = BilingualOptions()) throws -> BilingualDocument {
        let header = #"""
            msgid ""
            msgstr ""
            "Language: ko\n"
            "Content-Type: text/plain; charset=UTF-8\n"


            """#
        return try BilingualDocument((header + entries + "\n").utf8, as: "a.po", options)
    }

    /// The text of each unit, its variants with a bar between them.
    var texts: [String] { units.map { $0.unit.variants.map(\.segment.plainText).joined(separator: "|") } }

    /// The content of a variant's segment, as TMX writes it.
    func markup(unit: Int = 0, variant: Int) -> String {
        guard units.indices.contains(unit), units[unit].unit.variants.indices.contains(variant) else { return "" }
        var buffer: [UInt8] = []
        TMXWriter().append(TranslationUnit(variants: [units[unit].unit.variants[variant]]), to: &buffer)
        let text = String(decoding: buffer, as: UTF8.self)
        guard let start = text.firstRange(of: "<seg>"), let end = text.firstRange(of: "</seg>") else { return "" }
        return String(text[start.upperBound..<end.lowerBound])
    }

    /// The text of the properties of a kind, of the first unit.
    func properties(_ type: String) -> [String] {
        (units.first?.unit.annotations ?? []).compactMap { annotation in
            if case .property(let property) = annotation, property.type == type { property.text } else { nil }
        }
    }

    /// The notes of the first unit.
    var notes: [String] {
        (units.first?.unit.annotations ?? []).compactMap { if case .note(let note) = $0 { note.text } else { nil } }
    }
}

/// The code, place and message of the error that a document gives; `nil` without error.
func failure(_ body: () throws -> BilingualDocument) throws -> ExchangeError? {
    do {
        _ = try body()
        return nil
    } catch let error as ExchangeError {
        return error
    }
}
