internal import CICU

/// Decodes the bytes of one file from a charset to UTF-8, strictly.
struct CharsetDecoder: ~Copyable {
    private let handle: OpaquePointer

    /// Opens a decoder; `nil` for a charset that ICU does not know.
    init?(charset: String) {
        var status = CICU_OK
        guard let handle = cicu_decoder_open(charset, &status) else { return nil }
        self.handle = handle
    }

    deinit {
        cicu_decoder_close(handle)
    }

    /// Decodes one piece of the file and appends it; an empty piece ends the file.
    ///
    /// Returns what stopped it; what comes before that is appended all the same.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> EncodingFailure? {
        var consumed = 0
        var status = CICU_OK
        var offset: Int64 = -1
        repeat {
            // Three bytes for each input byte hold every charset's expansion in one round.
            let capacity = max(64, 3 * (bytes.count - consumed))
            let piece = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, written in
                guard let target = buffer.baseAddress else { return }
                let result = cicu_decoder_push(
                    handle, bytes.baseAddress.map { $0 + consumed }, Int32(bytes.count - consumed),
                    bytes.isEmpty ? 1 : 0, target, Int32(capacity))
                consumed += Int(result.consumed)
                written = Int(result.written)
                status = result.status
                offset = result.error_offset
            }
            output += piece
        } while status == CICU_BUFFER_TOO_SMALL
        switch status {
        case CICU_OK: return nil
        case CICU_ILLEGAL_SEQUENCE: return .illegal(offset: Int(offset))
        case CICU_TRUNCATED_SEQUENCE: return .truncated
        default: return .failed
        }
    }
}
