/// How the content of a file is packed, by its first bytes.
enum PackedFormat {
    case gzip
    case zip

    /// How many bytes tell the format.
    static let signatureLength = 4

    /// `nil` for content that is not packed.
    init?(signature: ArraySlice<UInt8>) {
        switch Array(signature.prefix(4)) {
        case let bytes where bytes.starts(with: [0x1F, 0x8B]): self = .gzip
        // An entry, the directory of an empty archive, or the mark of an archive in parts.
        case [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08]: self = .zip
        default: return nil
        }
    }
}
