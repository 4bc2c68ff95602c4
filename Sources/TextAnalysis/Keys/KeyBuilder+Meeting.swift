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
        let leftText = sourced(left, rung)
        let rightText = sourced(right, rung)
        let difference = StretchDifference(tables: tables)
        var reasons: Set<MatchReason> = []
        var leftStart = 0
        var rightStart = 0
        for cut in Self.cuts(leftText, rightText) + [(left.count, right.count)] {
            reasons.formUnion(difference.reasons(Array(left[leftStart..<cut.0]), Array(right[rightStart..<cut.1])))
            leftStart = cut.0
            rightStart = cut.1
        }
        return reasons
    }

    /// The raw offsets at which both texts can be cut before the same character of their common key.
    private static func cuts(_ left: SourcedText, _ right: SourcedText) -> [(Int, Int)] {
        var cuts: [(Int, Int)] = []
        var leftEnd = 0
        var rightEnd = 0
        for (leftScalar, rightScalar) in zip(left.scalars, right.scalars) {
            if leftScalar.start >= leftEnd && rightScalar.start >= rightEnd {
                cuts.append((leftScalar.start, rightScalar.start))
            }
            leftEnd = max(leftEnd, leftScalar.end)
            rightEnd = max(rightEnd, rightScalar.end)
        }
        return cuts
    }
}
