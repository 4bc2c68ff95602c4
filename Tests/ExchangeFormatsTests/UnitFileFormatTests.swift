import ExchangeFormats
import Foundation
import Testing

@Suite struct UnitFileFormatTests {
    private func format(_ bytes: [UInt8], as name: String) throws -> UnitFileFormat {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appending(path: name))
        return try UnitFileFormat(of: folder.appending(path: name).path)
    }

    @Test(arguments: [
        ("<tmx version=\"1.4\"/>", UnitFileFormat.tmx), ("<?xml version=\"1.0\"?>\n<!-- <tmx> -->\n<xliff/>", .xliff),
        ("<!DOCTYPE xliff PUBLIC \"a\" \"b\">\n<xliff version=\"1.1\">", .xliff), ("<x:xliff xmlns:x=\"a\"/>", .xliff),
        ("<html>", .tmx), ("# comment\nmsgid \"\"", .po), ("\n\n  msgid \"\"", .po), ("msgctxt \"a\"", .po),
        ("{}", .tmx),
    ])
    func `The content tells the format, whatever the name`(text: String, format expected: UnitFileFormat) throws {
        #expect(try format(Array(text.utf8), as: "data") == expected)
        #expect(try format([0xEF, 0xBB, 0xBF] + Array(text.utf8), as: "data.bin") == expected)
        #expect(try format([0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }, as: "data.bin") == expected)
    }

    @Test(arguments: [
        ("a.xlf", UnitFileFormat.xliff), ("a.XLIFF", .xliff), ("a.sdlxliff", .xliff), ("a.mqxliff", .xliff),
        ("a.mxliff", .xliff), ("a.po", .po), ("a.pot", .po), ("a.tmx", .tmx), ("a", .tmx),
    ])
    func `The extension tells the format of an empty file`(name: String, format expected: UnitFileFormat) throws {
        #expect(try format([], as: name) == expected)
    }
}
