/// Builds the keys by which texts are compared; the raw text is never changed.
///
/// A key is UTF-8 and stable for one `keyRulesVersion` and one `UnicodeVersion`. Keys of a rung are keys of themselves:
/// building the key of a key changes nothing.
///
///     let keys = try KeyBuilder()
///     keys.key(of: "ＤＭＺ　지대", at: .typographic)   // the bytes of "DMZ 지대"
///
/// - Note: On the rung `typographic` a zero-width space (U+200B) is deleted like every invisible character, also
///   between Latin words: `four\u{200B}party` has the key of `fourparty`. Whoever looks up Latin terms must try the
///   text with a space in its place as well (rule S6).
public struct KeyBuilder: Sendable {
    /// Counts up whenever any key of any text changes; stored keys of another version are void.
    public static let keyRulesVersion = 1

    let tables: KeyTables

    /// Loads the tables, once in a process.
    ///
    /// - Throws: `TextAnalysisError` when ICU's data is missing.
    public init() throws(TextAnalysisError) {
        tables = try KeyTables.shared.get()
    }

    /// The key of a text on a rung.
    public func key(of text: String, at rung: KeyRung) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count)
        var text = text
        text.withUTF8 { append($0, rung, &key) }
        return key
    }

    /// Appends the key of UTF-8 text to a buffer; the way to build many keys, without an allocation for each.
    ///
    /// Well-formed text is expected. What an ill-formed sequence becomes is not specified.
    ///
    /// - Parameters:
    ///   - text: UTF-8, at most 2 GB.
    ///   - rung: How loosely the key compares.
    ///   - key: Gets the key behind what it already holds.
    public func appendKey(of text: Span<UInt8>, at rung: KeyRung, to key: inout [UInt8]) {
        text.withUnsafeBufferPointer { append($0, rung, &key) }
    }

    /// The key together with the raw offsets its characters come from.
    ///
    /// Costs some microseconds: for showing a hit, not for building an index.
    public func mappedKey(of text: String, at rung: KeyRung) -> MappedKey {
        let raw = Array(text.utf8)
        guard rung > .exact, key(of: text, at: rung) != raw else { return MappedKey(identity: raw) }
        return MappedKey(sourced(raw, rung))
    }
}

extension KeyBuilder {
    func append(_ text: UnsafeBufferPointer<UInt8>, _ rung: KeyRung, _ key: inout [UInt8]) {
        switch rung {
        case .exact: key.append(contentsOf: text)
        case .canonical: CanonicalFolding.append(text, to: &key)
        case .typographic: appendTypographic(text, &key)
        case .orthographic:
            let start = key.count
            appendTypographic(text, &key)
            CaseFolding.fold(&key, from: start)
        }
    }

    private func appendTypographic(_ text: UnsafeBufferPointer<UInt8>, _ key: inout [UInt8]) {
        let start = key.count
        guard !SimpleFolding.append(text, tables, to: &key) else { return }
        key.removeLast(key.count - start)
        key += sourced(Array(text), .typographic).bytes
    }

    /// The text on the rung by the reference path, with the source of every scalar.
    func sourced(_ raw: [UInt8], _ rung: KeyRung) -> SourcedText {
        var text = SourcedText(raw)
        if rung == .canonical { CanonicalFolding.fold(&text) }
        if rung >= .typographic { TypographicFolding(tables: tables).fold(&text) }
        if rung == .orthographic { CaseFolding.fold(&text) }
        return text
    }
}
