import CICU

/// A scalar of a text under transformation, with the raw bytes it comes from.
struct SourcedScalar: Sendable {
    var point: CodePoint
    var start: Int
    var end: Int

    var range: Range<Int> { start..<end }
}

/// A text under transformation, scalar by scalar, that remembers its raw bytes.
struct SourcedText {
    let raw: [UInt8]
    var scalars: [SourcedScalar]

    /// Reads UTF-8; each ill-formed sequence becomes one U+FFFD.
    init(_ raw: [UInt8]) {
        self.raw = raw
        scalars = Self.decoded(raw)
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 3)
        for scalar in scalars { scalar.point.appendUTF8(to: &bytes) }
        return bytes
    }

    /// Whether the scalar stands in the raw text as it stands here.
    func isCopy(_ scalar: SourcedScalar) -> Bool {
        guard scalar.range.count == scalar.point.utf8Count else { return false }
        var bytes: [UInt8] = []
        scalar.point.appendUTF8(to: &bytes)
        return raw[scalar.range].elementsEqual(bytes)
    }

    /// The raw range from the start of the first to the end of the last of some scalars.
    static func union(_ scalars: ArraySlice<SourcedScalar>) -> Range<Int> {
        let start = scalars.reduce(Int.max) { min($0, $1.start) }
        let end = scalars.reduce(0) { max($0, $1.end) }
        return min(start, end)..<end
    }

    private static func decoded(_ bytes: [UInt8]) -> [SourcedScalar] {
        var scalars: [SourcedScalar] = []
        scalars.reserveCapacity(bytes.count)
        var input = bytes.makeIterator()
        var decoder = Unicode.UTF8.ForwardParser()
        var offset = 0
        while true {
            switch decoder.parseScalar(from: &input) {
            case .valid(let encoded):
                let value = Unicode.UTF8.decode(encoded).value
                scalars.append(SourcedScalar(point: CodePoint(value), start: offset, end: offset + encoded.count))
                offset += encoded.count
            case .error(let length):
                scalars.append(SourcedScalar(point: CodePoint(0xFFFD), start: offset, end: offset + length))
                offset += length
            case .emptyInput:
                return scalars
            }
        }
    }
}

extension SourcedText {
    /// Normalizes or folds the whole text; where ICU changes something, the results share the union of their sources.
    mutating func transform(_ form: CICUForm) {
        scalars = Self.transformed(scalars[...], form)
    }

    static func transformed(_ scalars: ArraySlice<SourcedScalar>, _ form: CICUForm) -> [SourcedScalar] {
        var bytes: [UInt8] = []
        var indices: [Int] = []
        for index in scalars.indices {
            scalars[index].point.appendUTF8(to: &bytes)
            while indices.count < bytes.count { indices.append(index) }
        }
        indices.append(scalars.endIndex)
        guard let result = Normalization.edited(bytes, form) else { return Array(scalars) }
        var output: [SourcedScalar] = []
        var old = 0
        var new = 0
        for edit in result.edits {
            let source = scalars[indices[old]..<indices[old + Int(edit.old_length)]]
            if edit.is_change == 0 {
                output += source
            } else {
                let points = decoded(Array(result.bytes[new..<(new + Int(edit.new_length))])).map(\.point)
                let range = union(source)
                output += points.map { SourcedScalar(point: $0, start: range.lowerBound, end: range.upperBound) }
            }
            old += Int(edit.old_length)
            new += Int(edit.new_length)
        }
        return output
    }

    /// Replaces every run of scalars that fulfil `belongs` by what `replacement` makes of it.
    mutating func replaceRuns(
        where belongs: (CodePoint) -> Bool,
        by replacement: (ArraySlice<SourcedScalar>) -> [SourcedScalar]
    ) {
        var output: [SourcedScalar] = []
        output.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            let runEnd = scalars[index...].firstIndex { !belongs($0.point) } ?? scalars.count
            if runEnd > index {
                output += replacement(scalars[index..<runEnd])
                index = runEnd
            } else {
                output.append(scalars[index])
                index += 1
            }
        }
        scalars = output
    }

    /// One scalar in place of a run.
    static func joined(_ run: ArraySlice<SourcedScalar>, as point: CodePoint) -> SourcedScalar {
        let range = union(run)
        return SourcedScalar(point: point, start: range.lowerBound, end: range.upperBound)
    }
}
