internal import CLibXML2

/// Turns the error of an XML reader into the fact and the remedy.
enum XMLErrorText {
    // The codes of libxml2's xmlParserErrors that deserve words of their own.
    private static let documentEmpty: Int32 = 4
    private static let documentEnd: Int32 = 5
    private static let invalidCharacter: Int32 = 9
    private static let tagNotFinished: Int32 = 77
    private static let tagNameMismatch: Int32 = 76
    private static let invalidEncoding: Int32 = 81
    private static let prematureEnds: Set<Int32> = [5, 63, 73, 74, 77]

    static func error(from error: cxml_error, file: String, isEmpty: Bool) -> ExchangeError {
        let place = TextPlace(line: max(1, Int(error.line)), column: max(1, Int(error.column)), byte: Int(error.byte))
        let detail = withUnsafeBytes(of: error.detail) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        func make(_ code: ExchangeError.Code, _ message: String) -> ExchangeError {
            ExchangeError(code, file: file, place: place, message: message)
        }
        switch Int(error.code) {
        case CXML_ENTITY:
            return make(
                .entity,
                """
                The entity "&\(detail);" is not one of XML's own five, and others are never expanded. \
                Replace it by the character itself.
                """)
        case CXML_TOO_DEEP:
            return make(.tooDeep, "Elements are nested more than 256 deep. Take the nesting out; no TMX or TBX needs it.")
        case CXML_OUT_OF_MEMORY:
            return make(.outOfMemory, "There is not enough memory to read on. Close other programs or split the file.")
        default:
            return notWellFormed(error.libxml2_code, detail, isEmpty: isEmpty, make)
        }
    }

    private static func notWellFormed(
        _ code: Int32, _ detail: String, isEmpty: Bool, _ make: (ExchangeError.Code, String) -> ExchangeError
    ) -> ExchangeError {
        if isEmpty {
            return make(.empty, "The file is empty. Export it again from the tool that wrote it.")
        }
        switch code {
        case documentEmpty:
            return make(.notWellFormed, "The file does not begin with XML markup. Check that it is the right file.")
        case invalidEncoding, invalidCharacter:
            let fact = detail.contains("UTF-8") ? "Bytes here are not valid UTF-8" : "A character here is not allowed in XML"
            return make(
                detail.contains("UTF-8") ? .invalidBytes : .notWellFormed,
                "\(fact). Save the file as UTF-8 without control characters.")
        case _ where prematureEnds.contains(code) && detail.lowercased().contains("premature end")
            || code == documentEnd || code == tagNotFinished:
            return make(.truncated, "The file ends or breaks off in the middle. Get a complete copy of it.")
        case tagNameMismatch:
            return make(.notWellFormed, "\(detail). Close each element with its own end tag.")
        default:
            return make(.notWellFormed, "The markup is broken (\(detail)). Mend it at this place.")
        }
    }
}
