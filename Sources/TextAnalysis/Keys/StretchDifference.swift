import CICU

/// Names what differs between two short raw texts that have the same key.
struct StretchDifference {
    let tables: KeyTables

    func reasons(_ left: [UInt8], _ right: [UInt8]) -> Set<MatchReason> {
        if left == right { return [] }
        let foldedLeft = Normalization.transformed(left, CICU_CASEFOLD)
        let foldedRight = Normalization.transformed(right, CICU_CASEFOLD)
        guard Self.needsCase(left, right, tables) else { return Set([sameCaseReason(left, right)]) }
        return foldedLeft == foldedRight ? [.case] : [.case, sameCaseReason(foldedLeft, foldedRight)]
    }

    private func sameCaseReason(_ left: [UInt8], _ right: [UInt8]) -> MatchReason {
        if canonical(left) == canonical(right) { return .canonical }
        if Self.hasLineBreak(left) || Self.hasLineBreak(right) { return .linebreak }
        return narrowed(left) == narrowed(right) ? .width : .typography
    }

    private static func needsCase(_ left: [UInt8], _ right: [UInt8], _ tables: KeyTables) -> Bool {
        typographic(left, tables) != typographic(right, tables)
    }

    private static func typographic(_ raw: [UInt8], _ tables: KeyTables) -> [UInt8] {
        var text = SourcedText(raw)
        TypographicFolding(tables: tables).fold(&text)
        return text.bytes
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
        text.replaceRuns { $0.isWidthVariant } by: { SourcedText.transformed($0, CICU_NFKC) }
        text.transform(CICU_NFC)
        return text.bytes
    }
}
