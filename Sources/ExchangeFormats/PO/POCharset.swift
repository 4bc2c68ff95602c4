/// The charset that the header of a PO file names.
enum POCharset {
    /// Reads it from the first bytes of a file; `nil` where there is none, and for the word CHARSET of a template.
    static func declared(in bytes: UnsafeBufferPointer<UInt8>, encoding: String?) -> String? {
        let isWide = encoding?.hasPrefix("UTF-") ?? false
        let head = String(decoding: bytes.filter { !isWide || $0 != 0 }, as: UTF8.self).lowercased()
        guard let entry = head.firstRange(of: "msgid") else { return nil }
        let header = head[entry.upperBound...]
        let end = header.firstRange(of: "\nmsgid")?.lowerBound ?? header.endIndex
        guard let field = header[..<end].firstRange(of: "content-type:"),
            let key = header[field.upperBound..<end].firstRange(of: "charset=")
        else { return nil }
        let charset = header[key.upperBound..<end].prefix { !"\\\";".contains($0) && !$0.isWhitespace }
        return charset == "charset" || charset.isEmpty ? nil : String(charset)
    }
}
