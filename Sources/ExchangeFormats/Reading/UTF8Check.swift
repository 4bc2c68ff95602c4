/// How far bytes are valid UTF-8.
enum UTF8Check: Equatable {
    /// All of them.
    case all
    /// Up to an index where a character begins that the end cuts off.
    case cut(at: Int)
    /// Up to an index where bytes stand that cannot begin or belong to a character.
    case illegal(at: Int)

    static func validEnd(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> UTF8Check {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: UnsafeBufferPointer(rebasing: bytes[range]).span)
            return .all
        } catch {
            let at = start(of: error, in: bytes, range)
            let isAtEnd = range.lowerBound + error.byteOffsets.upperBound == range.upperBound
            return error.kind == .truncatedScalar && isAtEnd ? .cut(at: at) : .illegal(at: at)
        }
    }

    // The standard library names the byte that breaks the rule, which may be the second of a character: a surrogate,
    // an overlong form, or beyond U+10FFFF.
    private static func start(
        of error: UTF8.ValidationError, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int {
        let at = range.lowerBound + error.byteOffsets.lowerBound
        guard at > range.lowerBound, bytes[at] & 0xC0 == 0x80, bytes[at - 1] >= 0xE0 else { return at }
        switch error.kind {
        case .surrogateCodePointByte, .overlongEncodingByte, .invalidNonSurrogateCodePointByte: return at - 1
        default: return at
        }
    }
}
