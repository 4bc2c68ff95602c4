/// The bytes of a text file as UTF-8, piece by piece, whatever its encoding, also where it is packed.
///
/// The pieces are valid UTF-8. Where bytes are not valid in the encoding of the file, everything before them is handed
/// out first; then comes the error.
struct UTF8Input: ~Copyable {
    private static let chunkSize = 1 << 16

    let path: String
    /// Set when the file declares another encoding than it has.
    let encodingProblem: ReadingProblem?
    /// Whether the file has no content at all.
    let isEmpty: Bool

    private var file: UnpackedFile
    private let charset: String
    private let decoder: CharsetDecoder?
    private var chunk: [UInt8]
    // What of the chunk is still to be handed out.
    private var waiting: Range<Int>
    private var decoded: [UInt8] = []
    private var failure: EncodingFailure?
    private var hasEnded = false
    /// The end of what was handed out.
    private(set) var place = TextPlace(line: 1, column: 1, byte: 0)
    private let markLength: Int
    // How many bytes of the file come before the chunk.
    private var chunkOffset = 0

    init(path: String, encodingFrom source: TextEncoding.Source) throws(ExchangeError) {
        var file = try UnpackedFile(path: path)
        var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
        let count = try file.read(into: &chunk, from: 0)
        let encoding = chunk.withUnsafeBufferPointer { bytes in
            TextEncoding(of: UnsafeBufferPointer(rebasing: bytes[..<count]), from: source)
        }
        var decoder: CharsetDecoder?
        if let name = encoding.name { decoder = try Self.decoder(for: name, path: path) }
        self.path = path
        self.file = file
        self.chunk = chunk
        self.decoder = decoder
        charset = encoding.name ?? "UTF-8"
        markLength = encoding.markLength
        isEmpty = count == encoding.markLength
        waiting = encoding.markLength..<count
        encodingProblem = encoding.wrongDeclaration.map { Self.problem(declared: $0, actual: encoding.name ?? "UTF-8") }
    }

    /// Hands the next piece to `body`; an empty piece means the end.
    ///
    /// The pointer must not be kept.
    mutating func withNextChunk<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) throws(ExchangeError) -> Result {
        if let failure { throw failure.error(path: path, charset: charset, place: place) }
        let isDecoding = decoder != nil
        let piece = isDecoding ? try decodedPiece() : try validPiece()
        if piece.isEmpty, let failure { throw failure.error(path: path, charset: charset, place: place) }
        let bytes = isDecoding ? decoded : chunk
        return bytes.withUnsafeBufferPointer { buffer in
            let piece = UnsafeBufferPointer(rebasing: buffer[piece])
            place.advance(over: piece)
            return body(piece)
        }
    }

    // UTF-8: the valid beginning of the chunk. A character that is cut by the end of the chunk waits for the next one.
    private mutating func validPiece() throws(ExchangeError) -> Range<Int> {
        while true {
            let end = chunk.withUnsafeBufferPointer { UTF8Check.validEnd(of: $0, in: waiting) }
            switch end {
            case .all:
                let piece = waiting
                waiting = waiting.upperBound..<waiting.upperBound
                if !piece.isEmpty || hasEnded { return piece }
            case .cut(let at):
                let piece = waiting.lowerBound..<at
                waiting = at..<waiting.upperBound
                if hasEnded { failure = .truncated }
                if !piece.isEmpty || hasEnded { return piece }
            case .illegal(let at):
                failure = .illegal(offset: chunkOffset + at)
                return waiting.lowerBound..<at
            }
            try refill()
        }
    }

    // Other encodings: what the converter makes of the next chunk that gives any text.
    private mutating func decodedPiece() throws(ExchangeError) -> Range<Int> {
        decoded.removeAll(keepingCapacity: true)
        while decoded.isEmpty, failure == nil, !hasEnded {
            if waiting.isEmpty { try refill() }
            var output = decoded
            decoded = []
            failure = chunk.withUnsafeBufferPointer { bytes in
                decoder?.decode(UnsafeBufferPointer(rebasing: bytes[waiting]), into: &output)
            }
            // The decoder never saw the byte-order mark.
            if case .illegal(let offset) = failure { failure = .illegal(offset: offset + markLength) }
            decoded = output
            waiting = waiting.upperBound..<waiting.upperBound
        }
        return 0..<decoded.count
    }

    // Replaces the chunk, except for what is still waiting.
    private mutating func refill() throws(ExchangeError) {
        let kept = waiting.count
        for (target, source) in waiting.enumerated() { chunk[target] = chunk[source] }
        chunkOffset += waiting.lowerBound
        let count = try file.read(into: &chunk, from: kept)
        hasEnded = count == 0
        waiting = 0..<(kept + count)
    }

    private static func decoder(for charset: String, path: String) throws(ExchangeError) -> CharsetDecoder {
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
}
