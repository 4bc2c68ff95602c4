internal import CCompression

/// Why a packed file cannot be unpacked.
enum ArchiveFailure: Error {
    /// The packed data contradicts itself near an offset of the file.
    case damaged(offset: Int)
    /// The entry of an archive contradicts itself or its checksum.
    case damagedEntry(String)
    /// The file ends before its content.
    case truncated(size: Int)
    /// Something follows the packed data, from an offset of the file.
    case trailing(offset: Int)
    /// It becomes far larger than a real file does.
    case expansion
    /// The archive cannot be used as it is: the fact and the remedy.
    case unsuitable(String)
    /// The file cannot be sought in, or reading failed.
    case unreadable
    /// Memory ran out.
    case outOfMemory

    func error(path: String) -> ExchangeError {
        let (code, message) = explanation
        return ExchangeError(code, file: path, message: message)
    }

    private var explanation: (ExchangeError.Code, String) {
        switch self {
        case .damaged(let offset):
            (.damagedArchive, "The packed data is damaged near byte \(offset) of the file. Get a new copy of it.")
        case .damagedEntry(let name):
            (.damagedArchive, "\"\(name)\" in the archive is damaged. Get a new copy of the archive.")
        case .truncated(let size):
            (.truncated, "The packed file breaks off after \(size) bytes. Get a complete copy of it.")
        case .trailing(let offset):
            (
                .damagedArchive,
                "Something that is not gzip follows the packed data, from byte \(offset) of the file on. Get a new copy."
            )
        case .expansion:
            (
                .expansion,
                """
                The file unpacks to more than \(ExpansionLimit.ratio) times its size, which no memory does. \
                If you trust it, unpack it yourself and import the result.
                """
            )
        case .unsuitable(let message): (.unsuitableArchive, message)
        case .unreadable: (.unreadable, "The archive cannot be read from a pipe or a damaged disk. Copy it to a file.")
        case .outOfMemory: (.outOfMemory, "There is not enough memory to unpack the file. Close other programs.")
        }
    }
}
