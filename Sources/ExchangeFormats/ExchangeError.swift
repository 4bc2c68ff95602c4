/// Why a file could not be read or written: the fact, its place and the way out.
public struct ExchangeError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong, to switch on.
    public enum Code: String, Sendable {
        /// The file could not be opened or read.
        case unreadable
        /// The file has no content.
        case empty
        /// The markup is broken.
        case notWellFormed = "not-well-formed"
        /// The file ends in the middle.
        case truncated
        /// Bytes are not valid in the encoding of the file.
        case invalidBytes = "invalid-bytes"
        /// The encoding that the file names is not known.
        case unknownEncoding = "unknown-encoding"
        /// A reference to an entity that XML does not predefine.
        case entity
        /// Elements are nested too deeply.
        case tooDeep = "too-deep"
        /// The document is of another kind.
        case wrongFormat = "wrong-format"
        /// A table has no usable header row or a row that does not fit it.
        case badTable = "bad-table"
        /// The file does not say in which language its text is.
        case missingLanguage = "missing-language"
        /// A line of a PO file is not what the format has there.
        case brokenEntry = "broken-entry"
        /// A gzip or zip file contradicts itself or its checksum.
        case damagedArchive = "damaged-archive"
        /// A zip archive has no file that can be read, several, or an encrypted one.
        case unsuitableArchive = "unsuitable-archive"
        /// A packed file becomes far larger than a real one does.
        case expansion
        /// Memory ran out.
        case outOfMemory = "out-of-memory"
    }

    /// What went wrong.
    public let code: Code
    /// The file as the caller named it.
    public let file: String
    /// Where it went wrong; `nil` when it concerns the whole file.
    public let place: TextPlace?
    /// What is wrong and what to do: two sentences.
    public let message: String

    /// Makes an error.
    public init(_ code: Code, file: String, place: TextPlace? = nil, message: String) {
        self.code = code
        self.file = file
        self.place = place
        self.message = message
    }

    /// `FILE:LINE:COLUMN: message`.
    public var description: String {
        if let place { "\(file):\(place.line):\(place.column): \(message)" } else { "\(file): \(message)" }
    }
}
