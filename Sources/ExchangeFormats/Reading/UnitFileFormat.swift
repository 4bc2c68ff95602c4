internal import Glibc

/// The kinds of file that translation units are read from.
public enum UnitFileFormat: Sendable, Hashable {
    /// Translation Memory eXchange.
    case tmx
    /// XML Localization Interchange File Format, 1.x or 2.x.
    case xliff
    /// A message catalogue of gettext.
    case po

    /// Finds the format of a file by its content, also where it is packed: the root element of XML, else the first line that is no blank.
    ///
    /// The extension decides where the content does not tell, for example in an empty file, and for what cannot be read
    /// twice, such as a pipe. What is neither is taken for TMX, whose reader says what is wrong.
    public init(of path: String) throws(ExchangeError) {
        var information = stat()
        let isFile = stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
        self = (isFile ? try Self.byContent(path) : nil) ?? Self.byExtension(path)
    }

    private static func byContent(_ path: String) throws(ExchangeError) -> UnitFileFormat? {
        // Markup and keywords are ASCII in every encoding but UTF-16 and UTF-32, which are known by their first bytes.
        var input = try UTF8Input(path: path, encodingFrom: .byteOrderMark)
        return try input.withNextChunk { bytes in byBeginning(bytes) }
    }

    private static func byBeginning(_ bytes: UnsafeBufferPointer<UInt8>) -> UnitFileFormat? {
        let text = bytes.drop { isSpace($0) }
        guard let first = text.first else { return nil }
        if first == UInt8(ascii: "<") {
            guard let root = rootElement(in: text) else { return nil }
            return root.lastIndex(of: ":").map { root[root.index(after: $0)...] } ?? root[...] == "xliff"
                ? .xliff : .tmx
        }
        let beginnings = ["#", "msgid", "msgctxt", "domain"]
        return beginnings.contains { text.starts(with: $0.utf8) } ? .po : nil
    }

    // The first name in angle brackets after the declaration, comments, processing instructions and document type.
    private static func rootElement(in text: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        var rest = text
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[open...].dropFirst()
            let end: [UInt8]
            switch rest.first {
            case UInt8(ascii: "?"): end = Array("?>".utf8)
            case UInt8(ascii: "!"): end = Array((rest.starts(with: "!--".utf8) ? "-->" : ">").utf8)
            default:
                let name = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
                return String(decoding: name, as: UTF8.self)
            }
            guard let close = rest.firstRange(of: end) else { return nil }
            rest = rest[close.upperBound...]
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static func byExtension(_ path: String) -> UnitFileFormat {
        let name = UnpackedFile.nameWithoutEnding(path).lowercased()
        if [".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"].contains(where: name.hasSuffix) { return .xliff }
        if [".po", ".pot"].contains(where: name.hasSuffix) { return .po }
        return .tmx
    }
}
