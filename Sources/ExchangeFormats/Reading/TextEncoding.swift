/// The encoding of a text file, found from its first bytes.
struct TextEncoding {
    /// Where a file of this kind may say what its encoding is.
    enum Source {
        /// A byte-order mark, then the XML declaration, then UTF-8.
        case xmlDeclaration
        /// A byte-order mark, then the `Content-Type` of a PO header, then UTF-8.
        case poHeader
        /// A byte-order mark, then UTF-8.
        case byteOrderMark
    }

    /// The name of the encoding; `nil` for UTF-8.
    var name: String?
    /// How many bytes of byte-order mark to leave out.
    var markLength: Int
    /// The encoding that the file declares although it has another.
    var wrongDeclaration: String?

    init(of bytes: UnsafeBufferPointer<UInt8>, from source: Source) {
        (name, markLength) = Self.mark(bytes) ?? Self.unmarkedWide(bytes) ?? (nil, 0)
        let declared =
            switch source {
            case .xmlDeclaration: Self.declaration(bytes, encoding: name, skipping: markLength)?.uppercased()
            case .poHeader: POCharset.declared(in: bytes, encoding: name)?.uppercased()
            case .byteOrderMark: nil as String?
            }
        guard let declared, !declared.isEmpty else { return }
        if markLength == 0, name == nil, !Self.isUnicode(declared) {
            name = declared
        } else if Self.family(declared) != Self.family(name ?? "UTF-8") {
            wrongDeclaration = declared
        }
    }

    private static func mark(_ bytes: UnsafeBufferPointer<UInt8>) -> (String?, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (nil, 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
        return nil
    }

    // UTF-16 without a mark shows itself by the zero byte beside the first ASCII character.
    private static func unmarkedWide(_ bytes: UnsafeBufferPointer<UInt8>) -> (String?, Int)? {
        guard bytes.count >= 4 else { return nil }
        if bytes[0] == 0, bytes[1] != 0, bytes[2] == 0 { return ("UTF-16BE", 0) }
        if bytes[0] != 0, bytes[1] == 0, bytes[3] == 0 { return ("UTF-16LE", 0) }
        return nil
    }

    private static func isUnicode(_ name: String) -> Bool { family(name).hasPrefix("UTF") }

    private static func family(_ name: String) -> String {
        switch name {
        case _ where name.hasPrefix("UTF-16") || name.contains("UCS-2"): "UTF-16"
        case "UTF16", "UNICODE": "UTF-16"
        case _ where name.hasPrefix("UTF-32") || name.contains("UCS-4"): "UTF-32"
        case "UTF8", "ASCII", "US-ASCII": "UTF-8"
        default: name
        }
    }

    // The value of `encoding` in `<?xml … ?>`, read from the ASCII characters of the first bytes.
    private static func declaration(
        _ bytes: UnsafeBufferPointer<UInt8>, encoding: String?, skipping mark: Int
    ) -> String? {
        let isWide = encoding?.hasPrefix("UTF-") ?? false
        let head = bytes.dropFirst(mark).prefix(1024).filter { !isWide || $0 != 0 }
        let text = String(decoding: head.prefix { $0 != UInt8(ascii: ">") && $0 < 0x80 }, as: UTF8.self)
        guard text.hasPrefix("<?xml"), let key = text.firstRange(of: "encoding") else { return nil }
        let value = text[key.upperBound...].drop { $0 == "=" || $0.isWhitespace }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return String(value.dropFirst().prefix { $0 != quote })
    }
}
