import CICU

/// ICU's transformations of UTF-8.
///
/// After `load()` they fail only for lack of memory, and then leave the text as it is.
enum Normalization {
    /// Loads ICU's data, so that the failures that can be reported are reported here.
    static func load() throws(TextAnalysisError) {
        for form in [CICU_NFC, CICU_NFKC, CICU_CASEFOLD] {
            let status = cicu_load(form)
            guard status == CICU_OK else {
                throw TextAnalysisError(
                    .icuUnavailable,
                    "ICU has no normalization data (status \(status.rawValue)). "
                        + "Install ICU's libraries, on Debian libicu."
                )
            }
        }
    }

    static func isNormalized(_ text: UnsafeBufferPointer<UInt8>, _ form: CICUForm) -> Bool {
        guard let count = Int32(exactly: text.count) else { return false }
        return cicu_is_normalized(form, text.baseAddress, count) != 0
    }

    static func transformed(_ text: [UInt8], _ form: CICUForm) -> [UInt8] {
        text.withUnsafeBufferPointer { transformed($0, form) } ?? text
    }

    /// `nil` when ICU fails.
    static func transformed(_ text: UnsafeBufferPointer<UInt8>, _ form: CICUForm) -> [UInt8]? {
        var capacity = text.count * 3 / 2 + 32
        for _ in 0..<2 {
            guard let room = Int32(exactly: capacity) else { return nil }
            var needed: Int32 = 0
            var status = CICU_FAILED
            let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, written in
                status = cicu_transform(form, text.baseAddress, Int32(text.count), buffer.baseAddress, room, &needed)
                written = status == CICU_OK ? Int(needed) : 0
            }
            if status == CICU_OK { return output }
            guard status == CICU_BUFFER_TOO_SMALL else { return nil }
            capacity = Int(needed)
        }
        return nil
    }

    /// The new bytes with the runs that lead to them; `nil` when ICU fails.
    static func edited(_ text: [UInt8], _ form: CICUForm) -> (bytes: [UInt8], edits: [CICUEdit])? {
        var capacity = text.count * 3 / 2 + 32
        for _ in 0..<2 {
            guard let room = Int32(exactly: capacity), let count = Int32(exactly: text.count) else { return nil }
            var needed: Int32 = 0
            var editCount: Int32 = 0
            // Every fine-grained run covers at least one byte of the source or of the result.
            var edits = [CICUEdit](repeating: CICUEdit(), count: capacity + text.count)
            var output = [UInt8](repeating: 0, count: capacity)
            let status = cicu_transform_with_edits(
                form, text, count, &output, room, &needed, &edits, Int32(clamping: edits.count), &editCount)
            if status == CICU_OK {
                return (Array(output.prefix(Int(needed))), Array(edits.prefix(Int(editCount))))
            }
            guard status == CICU_BUFFER_TOO_SMALL else { return nil }
            capacity = Int(needed)
        }
        return nil
    }
}
