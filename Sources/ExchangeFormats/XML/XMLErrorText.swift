internal import CLibXML2

/// Turns the error of an XML reader into the fact and the remedy.
enum XMLErrorText {
    // The codes of libxml2's xmlParserErrors that deserve words of their own.
    private static let documentEmpty: Int32 = 4
    private static let documentEnd: Int32 = 5
    private static let invalidCharacterReferences: Set<Int32> = [6, 7, 8, 9]
    private static let invalidCharacter: Int32 = 9
    private static let tagNameMismatch: Int32 = 76

    /// The error of a reader of `input`.
    static func error(from error: cxml_error, in input: borrowing UTF8Input) -> ExchangeError {
        let (code, message) = input.isEmpty ? emptyFile : explanation(of: error)
        let place = TextPlace(line: max(1, Int(error.line)), column: max(1, Int(error.column)), byte: Int(error.byte))
        return ExchangeError(
            code, file: input.path, place: error.at_end == 0 ? place : input.place, message: message)
    }

    private static let emptyFile = (
        ExchangeError.Code.empty, "The file is empty. Export it again from the tool that wrote it."
    )

    private static func explanation(of error: cxml_error) -> (ExchangeError.Code, String) {
        let detail = withUnsafeBytes(of: error.detail) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        return switch Int(error.code) {
        case CXML_ENTITY:
            (
                .entity,
                """
                "\(detail)" is not one of XML's own five entities, and others are never expanded. \
                Replace it by the character or text that it stands for.
                """
            )
        case CXML_EXPANSION:
            (.entity, "The document type declaration makes the document far larger than the file. Take it out.")
        case CXML_TOO_DEEP:
            (.tooDeep, "Elements are nested more than 256 deep. Take the nesting out; no TMX or TBX needs it.")
        case CXML_OUT_OF_MEMORY:
            (.outOfMemory, "There is not enough memory to read on. Close other programs or split the file.")
        default: brokenMarkup(error, detail)
        }
    }

    private static func brokenMarkup(_ error: cxml_error, _ detail: String) -> (ExchangeError.Code, String) {
        switch error.libxml2_code {
        case documentEmpty where error.has_root == 0, documentEnd where error.has_root == 0:
            (.notWellFormed, "The file does not begin with XML markup. Check that it is the right file.")
        case _ where error.at_end != 0:
            (.truncated, "The file ends in the middle. Get a complete copy of it.")
        case documentEnd:
            (
                .notWellFormed,
                "Something follows the end of the document. Take it out; if two files were joined, part them."
            )
        case invalidCharacter where !detail.contains("CharRef"):
            (.notWellFormed, "A character here is not allowed in XML. Take it out, or write what it stands for.")
        case let code where invalidCharacterReferences.contains(code):
            (.notWellFormed, "The character reference here is none that XML allows. Write the character itself.")
        case tagNameMismatch:
            (.notWellFormed, "\(detail). Close each element with its own end tag.")
        default:
            (.notWellFormed, "The markup is broken (\(detail)). Mend it at this place.")
        }
    }
}
