/// A key together with the place in the raw text that each of its characters comes from.
///
/// Offsets are UTF-8 bytes on both sides, on scalar boundaries. Where a character was expanded (`㎞` to `km`) or several
/// were joined (`--` to `—`), all of the key's part belongs to all of the raw part. Removed characters belong to no
/// part: they lie inside the raw range of a hit only when the hit surrounds them.
///
///     let key = keys.mappedKey(of: "북한\u{200B}에서", at: .typographic)
///     key.rawRange(for: 0..<6)    // 0..<6: 북한, without the zero-width space
///     key.rawRange(for: 0..<12)   // 0..<15
public struct MappedKey: Sendable, Hashable {
    /// The key.
    public let bytes: [UInt8]
    /// In key order, without gaps in the key.
    let parts: [Part]
    private let rawCount: Int

    /// A stretch of the key and its source.
    struct Part: Sendable, Hashable {
        let keyStart: Int
        let rawStart: Int
        let rawCount: Int
        /// Copied byte for byte, so that offsets inside can be counted off.
        let isCopy: Bool
    }

    /// A key equal to its raw text.
    init(identity bytes: [UInt8]) {
        self.bytes = bytes
        parts = [Part(keyStart: 0, rawStart: 0, rawCount: bytes.count, isCopy: true)]
        rawCount = bytes.count
    }

    init(_ text: SourcedText) {
        bytes = text.bytes
        rawCount = text.raw.count
        parts = Self.parts(of: text)
    }

    /// The raw bytes that the key bytes in `range` come from; for an empty range, the empty place before its character.
    ///
    /// - Parameter range: Offsets into `bytes` on scalar boundaries; what lies outside is cut off.
    /// - Returns: Offsets into the UTF-8 of the raw text. Cost: logarithmic.
    public func rawRange(for range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<bytes.count)
        guard !range.isEmpty else {
            let start = range.lowerBound == bytes.count ? rawCount : rawStart(of: range.lowerBound)
            return start..<start
        }
        let start = rawStart(of: range.lowerBound)
        return start..<max(start, rawEnd(of: range.upperBound - 1))
    }

    private func rawStart(of keyOffset: Int) -> Int {
        let part = part(at: keyOffset)
        return part.isCopy ? part.rawStart + keyOffset - part.keyStart : part.rawStart
    }

    private func rawEnd(of lastKeyOffset: Int) -> Int {
        let part = part(at: lastKeyOffset)
        return part.rawStart + (part.isCopy ? lastKeyOffset - part.keyStart + 1 : part.rawCount)
    }

    /// The last part that starts at or before the offset.
    private func part(at keyOffset: Int) -> Part {
        var low = 0
        var high = parts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if parts[middle].keyStart <= keyOffset { low = middle } else { high = middle }
        }
        return parts[low]
    }

    private static func parts(of text: SourcedText) -> [Part] {
        var parts: [Part] = []
        var keyOffset = 0
        for scalar in text.scalars {
            let isCopy = text.isCopy(scalar)
            let last = parts.last
            let continues =
                isCopy
                ? last.map { $0.isCopy && $0.rawStart + $0.rawCount == scalar.start } == true
                : last.map { !$0.isCopy && $0.rawStart..<($0.rawStart + $0.rawCount) == scalar.range } == true
            if continues, let last, isCopy {
                let rawCount = last.rawCount + scalar.range.count
                parts[parts.count - 1] = Part(
                    keyStart: last.keyStart, rawStart: last.rawStart, rawCount: rawCount, isCopy: true)
            } else if !continues {
                parts.append(
                    Part(keyStart: keyOffset, rawStart: scalar.start, rawCount: scalar.range.count, isCopy: isCopy))
            }
            keyOffset += scalar.point.utf8Count
        }
        return parts.isEmpty ? [Part(keyStart: 0, rawStart: 0, rawCount: 0, isCopy: true)] : parts
    }
}
