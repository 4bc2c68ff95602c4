/// Why the bytes of a file cannot be read as text in its encoding.
enum EncodingFailure: Error {
    /// The bytes at an offset of the file are not valid in the encoding.
    case illegal(offset: Int)
    /// The file ends inside a character.
    case truncated
    /// The converter could not go on.
    case failed

    func error(path: String, charset: String, place: TextPlace) -> ExchangeError {
        switch self {
        case .illegal(let offset):
            let remedy =
                charset == "UTF-8"
                ? "Save the file as UTF-8, or declare the encoding that it has."
                : "Declare the encoding that the file really has, or save it as UTF-8."
            return ExchangeError(
                .invalidBytes, file: path, place: place,
                message: "The bytes here (offset \(offset) of the file) are not valid \(charset). \(remedy)")
        case .truncated:
            return ExchangeError(
                .truncated, file: path, place: place,
                message: "The file breaks off inside a character. Get a complete copy of it.")
        case .failed:
            return ExchangeError(
                .unreadable, file: path, place: place,
                message: "The text cannot be converted from \(charset). Save the file as UTF-8.")
        }
    }
}
