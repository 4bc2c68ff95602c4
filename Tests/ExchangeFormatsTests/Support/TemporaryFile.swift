import Foundation

/// A file with given content that goes away with the value.
final class TemporaryFile {
    let path: String

    init(_ bytes: some Sequence<UInt8>, name: String = "sample") throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "concord-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        path = file.path
    }

    convenience init(_ text: String, name: String = "sample") throws {
        try self.init(text.utf8, name: name)
    }

    deinit {
        try? FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent())
    }
}

extension String {
    /// The text as UTF-16 with the byte order, and with a byte-order mark if the text has one.
    func utf16(bigEndian: Bool) -> [UInt8] {
        utf16.flatMap { unit in
            let high = UInt8(unit >> 8)
            let low = UInt8(unit & 0xFF)
            return bigEndian ? [high, low] : [low, high]
        }
    }
}
