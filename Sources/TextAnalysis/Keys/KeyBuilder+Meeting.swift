extension KeyBuilder {
    /// The tightest rung on which two texts are the same, with what differs; `nil` when they meet on none.
    ///
    ///     keys.meeting(of: "ＤＭＺ", and: "dmz")   // orthographic: width, case
    public func meeting(of left: String, and right: String) -> KeyMeeting? {
        guard !left.utf8.elementsEqual(right.utf8) else { return KeyMeeting(rung: .exact, reasons: []) }
        for rung in [KeyRung.canonical, .typographic, .orthographic]
        where key(of: left, at: rung) == key(of: right, at: rung) {
            guard rung > .canonical else { return KeyMeeting(rung: rung, reasons: [.canonical]) }
            return KeyMeeting(rung: rung, reasons: reasons(Array(left.utf8), Array(right.utf8), rung))
        }
        return nil
    }

    /// Compares the raw texts stretch by stretch; stretches are as short as the sources of both keys allow.
    private func reasons(_ left: [UInt8], _ right: [UInt8], _ rung: KeyRung) -> Set<MatchReason> {
        let cuts = StretchCut.cuts(sourced(left, rung), sourced(right, rung))
        let leftUncased = rung == .orthographic ? sourced(left, .typographic).scalars : []
        let rightUncased = rung == .orthographic ? sourced(right, .typographic).scalars : []
        let difference = StretchDifference(tables: tables)
        var reasons: Set<MatchReason> = []
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            let leftRange = start.left..<end.left
            let rightRange = start.right..<end.right
            if left[leftRange] == right[rightRange] { continue }
            let leftCase = leftUncased.filter { leftRange.contains($0.start) }.map(\.point)
            let rightCase = rightUncased.filter { rightRange.contains($0.start) }.map(\.point)
            let letterCase = leftCase == rightCase ? StretchDifference.LetterCase.same : .different
            reasons.formUnion(difference.reasons(Array(left[leftRange]), Array(right[rightRange]), letterCase))
        }
        return reasons
    }
}

/// A place in two raw texts at which both can be cut before the same character of their common key.
private struct StretchCut {
    let left: Int
    let right: Int

    /// All cuts in order, the starts and the ends of the texts among them; removed characters stand between two cuts.
    static func cuts(_ left: SourcedText, _ right: SourcedText) -> [StretchCut] {
        var cuts = [StretchCut(left: 0, right: 0)]
        var end = StretchCut(left: 0, right: 0)
        for (leftScalar, rightScalar) in zip(left.scalars, right.scalars) {
            if leftScalar.start >= end.left && rightScalar.start >= end.right {
                cuts += [end, StretchCut(left: leftScalar.start, right: rightScalar.start)]
            }
            end = StretchCut(left: max(end.left, leftScalar.end), right: max(end.right, rightScalar.end))
        }
        return cuts + [end, StretchCut(left: left.raw.count, right: right.raw.count)]
    }
}
