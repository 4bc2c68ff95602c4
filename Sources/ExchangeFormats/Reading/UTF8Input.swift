/// The bytes of a text file as UTF-8, piece by piece, whatever its encoding.
///
/// Files that are UTF-8 already pass through unchanged and unchecked; other encodings are decoded strictly.
struct UTF8Input: ~Copyable {
    private static let chunkSize = 1 << 16

    let path: String
    /// Set when the file declares another encoding than it has.
    let encodingProblem: ReadingProblem?
    /// Whether the file has no content at all.
    let isEmpty: Bool

    private let file: InputFile
    private let decoder: CharsetDecoder?
    private let charset: String
    private var chunk: [UInt8]
    private var first: Range<Int>?
    private var decoded: [UInt8] = []
    // The end of what was handed out, for messages about bytes that cannot be decoded.
    private var place = TextPlace(line: 1, column: 1, byte: 0)

    init(path: String, encodingFrom source: TextEncoding.Source) throws(ExchangeError) {
        let file = try InputFile(path: path)
        var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
        let count = try Self.read(file, into: &chunk)
        let encoding = chunk.withUnsafeBufferPointer { bytes in
            TextEncoding(of: UnsafeBufferPointer(rebasing: bytes[..<count]), from: source)
        }
        let decoder = try Self.decoder(for: encoding.name, path: path)
        self.path = path
        self.file = file
        self.chunk = chunk
        self.decoder = decoder
        charset = encoding.name ?? "UTF-8"
        isEmpty = count == encoding.markLength
        first = encoding.markLength..<count
        encodingProblem = encoding.wrongDeclaration.map { Self.problem(declared: $0, actual: encoding.name ?? "UTF-8") }
    }

    /// Hands the next piece to `body`; an empty piece means the end. The pointer must not be kept.
    mutating func withNextChunk<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) throws(ExchangeError) -> Result {
        let range: Range<Int>
        if let first {
            range = first
            self.first = nil
        } else {
            range = 0..<(try Self.read(file, into: &chunk))
        }
        // A file that is nothing but a byte-order mark ends here.
        guard decoder != nil else {
            return chunk.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
        }
        try decode(range)
        return decoded.withUnsafeBufferPointer(body)
    }

    private mutating func decode(_ range: Range<Int>) throws(ExchangeError) {
        decoded.removeAll(keepingCapacity: true)
        var range = range
        repeat {
            try decodeOnce(range)
            if !decoded.isEmpty || range.isEmpty { break }
            range = 0..<(try Self.read(file, into: &chunk))
        } while true
        advancePlace()
    }

    private mutating func decodeOnce(_ range: Range<Int>) throws(ExchangeError) {
        var failure: CharsetDecoder.Failure?
        var output = decoded
        decoded = []
        chunk.withUnsafeBufferPointer { bytes in
            do throws(CharsetDecoder.Failure) {
                try decoder?.decode(UnsafeBufferPointer(rebasing: bytes[range]), into: &output)
            } catch {
                failure = error
            }
        }
        decoded = output
        guard let failure else { return }
        advancePlace()
        throw error(failure)
    }

    private mutating func advancePlace() {
        for byte in decoded {
            if byte == UInt8(ascii: "\n") {
                place.line += 1
                place.column = 1
            } else if byte & 0xC0 != 0x80 {
                place.column += 1
            }
        }
        place.byte += decoded.count
    }

    private func error(_ failure: CharsetDecoder.Failure) -> ExchangeError {
        switch failure {
        case .illegal(let offset):
            ExchangeError(
                .invalidBytes, file: path, place: place,
                message: """
                    The bytes here (offset \(offset) of the file) are not valid in \(charset), the encoding of the \
                    file. Save the file as UTF-8.
                    """)
        case .truncated:
            ExchangeError(
                .truncated, file: path, place: place,
                message: "The file breaks off inside a character. Get a complete copy of it.")
        case .failed:
            ExchangeError(
                .unreadable, file: path, place: place,
                message: "The text cannot be converted from \(charset). Save the file as UTF-8.")
        }
    }

    private static func decoder(for charset: String?, path: String) throws(ExchangeError) -> CharsetDecoder? {
        guard let charset else { return nil }
        guard let decoder = CharsetDecoder(charset: charset) else {
            throw ExchangeError(
                .unknownEncoding, file: path, place: TextPlace(line: 1, column: 1, byte: 0),
                message: "The encoding \"\(charset)\" is not known. Save the file as UTF-8.")
        }
        return decoder
    }

    private static func problem(declared: String, actual: String) -> ReadingProblem {
        ReadingProblem(
            .warning, .wrongEncoding, at: TextPlace(line: 1, column: 1, byte: 0),
            message: "The file declares \(declared) but is \(actual). Declare the encoding that it has.",
            action: "read as \(actual)")
    }

    private static func read(_ file: borrowing InputFile, into chunk: inout [UInt8]) throws(ExchangeError) -> Int {
        var count = 0
        var failure: ExchangeError?
        chunk.withUnsafeMutableBufferPointer { buffer in
            do throws(ExchangeError) { count = try file.read(into: buffer) } catch { failure = error }
        }
        if let failure { throw failure }
        return count
    }
}
