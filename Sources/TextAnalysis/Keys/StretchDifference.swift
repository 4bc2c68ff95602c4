import CICU

/// Names what differs between two short, different raw texts that have the same key.
struct StretchDifference {
    let tables: KeyTables

    /// Whether letter case is part of the difference.
    enum LetterCase {
        case same
        case different
    }

    func reasons(_ left: [UInt8], _ right: [UInt8], _ letterCase: LetterCase) -> Set<MatchReason> {
        guard letterCase == .different else { return [sameCaseReason(left, right)] }
        let foldedLeft = Normalization.transformed(left, CICU_CASEFOLD)
        let foldedRight = Normalization.transformed(right, CICU_CASEFOLD)
        return foldedLeft == foldedRight ? [.case] : [.case, sameCaseReason(foldedLeft, foldedRight)]
    }

    private func sameCaseReason(_ left: [UInt8], _ right: [UInt8]) -> MatchReason {
        if canonical(left) == canonical(right) { return .canonical }
        if Self.hasLineBreak(left) || Self.hasLineBreak(right) { return .linebreak }
        return narrowed(left) == narrowed(right) ? .width : .typography
    }

    private static func hasLineBreak(_ raw: [UInt8]) -> Bool {
        SourcedText(raw).scalars.contains { $0.point.isLineBreak }
    }

    private func canonical(_ raw: [UInt8]) -> [UInt8] {
        Normalization.transformed(raw, CICU_NFC)
    }

    /// Full-width and half-width forms as the usual ones, all else as it is.
    private func narrowed(_ raw: [UInt8]) -> [UInt8] {
        var text = SourcedText(raw)
        HalfwidthHangul(letters: tables.halfwidthHangul).fold(&text)
        text.replaceRuns {
            $0.isWidthVariant
        } by: {
            SourcedText.transformed($0, CICU_NFKC)
        }
        text.transform(CICU_NFC)
        return text.bytes
    }
}
