import CICU

/// The typographic rung by the letter of the rules, with sources: the reference that the fast path must agree with.
///
/// Order: remove default-ignorable characters (S6), NFC (S1), half-width Hangul (K1), classes (S2, S5, S7, S8), NFKC
/// outside the protected characters (S1), classes again for what NFKC produced, then what depends on neighbours, NFC.
/// All neighbours are looked at after the removals, so that a key folds to itself.
struct TypographicFolding {
    let tables: KeyTables

    func fold(_ text: inout SourcedText) {
        text.scalars.removeAll { $0.point.isDefaultIgnorable }
        text.transform(CICU_NFC)
        HalfwidthHangul(letters: tables.halfwidthHangul).fold(&text)
        foldClasses(&text)
        text.replaceRuns {
            !tables.isProtected($0)
        } by: {
            SourcedText.transformed($0, CICU_NFKC)
        }
        foldClasses(&text)
        foldAraea(&text)
        foldDots(&text)
        foldDashes(&text)
        foldSpaces(&text)
        text.transform(CICU_NFC)
    }

    /// White space becomes a space, a decimal digit an ASCII digit, and a mark or radical the one of its class.
    private func foldClasses(_ text: inout SourcedText) {
        for index in text.scalars.indices {
            let point = text.scalars[index].point
            if let replacement = tables.replacements[point] {
                text.scalars[index].point = replacement
            } else if point.isWhiteSpace {
                text.scalars[index].point = .space
            } else if let digit = point.asciiDigit {
                text.scalars[index].point = digit
            }
        }
    }

    /// U+119E is an interpunct unless it is the vowel of an old Hangul syllable.
    private func foldAraea(_ text: inout SourcedText) {
        for index in text.scalars.indices where text.scalars[index].point == .araea {
            let follows = index > 0 && text.scalars[index - 1].point.isLeadingJamo
            if !follows { text.scalars[index].point = .interpunct }
        }
    }

    /// Runs of two and more dots become one ellipsis, first ideographic full stops, then full stops and ellipses.
    private func foldDots(_ text: inout SourcedText) {
        text.replaceRuns {
            $0 == .ideographicFullStop
        } by: { run in
            run.count > 1 ? [SourcedText.joined(run, as: .ellipsis)] : Array(run)
        }
        text.replaceRuns {
            $0 == .fullStop || $0 == .ellipsis
        } by: { run in
            run.count > 1 ? [SourcedText.joined(run, as: .ellipsis)] : Array(run)
        }
    }
}

// MARK: - Dashes

extension TypographicFolding {
    /// En dashes by their neighbours, several hyphens to a dash, a hyphen between digits to a range, dashes to one.
    private func foldDashes(_ text: inout SourcedText) {
        foldEnDashes(&text)
        text.replaceRuns {
            $0 == .hyphen
        } by: { run in
            run.count > 1 ? [SourcedText.joined(run, as: .emDash)] : Array(run)
        }
        for index in text.scalars.indices where text.scalars[index].point == .hyphen {
            if isBetweenDigits(text, index) { text.scalars[index].point = .tilde }
        }
        text.replaceRuns {
            $0 == .emDash
        } by: {
            [SourcedText.joined($0, as: .emDash)]
        }
    }

    private func foldEnDashes(_ text: inout SourcedText) {
        for index in text.scalars.indices where text.scalars[index].point == .enDash {
            if isBetweenDigits(text, index) {
                text.scalars[index].point = .tilde
            } else if isBetweenLetters(text, index) {
                text.scalars[index].point = .hyphen
            } else {
                text.scalars[index].point = .emDash
            }
        }
    }

    private func isBetweenDigits(_ text: SourcedText, _ index: Int) -> Bool {
        guard let before = base(text, before: index), let after = point(text, index + 1) else { return false }
        return before.isASCIIDigit && after.isASCIIDigit
    }

    private func isBetweenLetters(_ text: SourcedText, _ index: Int) -> Bool {
        guard let before = base(text, before: index), let after = point(text, index + 1) else { return false }
        return before.isAlphabetic && after.isAlphabetic
    }
}

// MARK: - Spaces

extension TypographicFolding {
    /// A run of spaces becomes one, none at the ends, and none between a Latin letter and a Chinese character.
    private func foldSpaces(_ text: inout SourcedText) {
        text.replaceRuns {
            $0 == .space
        } by: {
            [SourcedText.joined($0, as: .space)]
        }
        if text.scalars.first?.point == .space { text.scalars.removeFirst() }
        if text.scalars.last?.point == .space { text.scalars.removeLast() }
        let kept = text.scalars.indices.filter { index in
            text.scalars[index].point != .space || !isBetweenLatinAndHan(text, index)
        }
        text.scalars = kept.map { text.scalars[$0] }
    }

    private func isBetweenLatinAndHan(_ text: SourcedText, _ index: Int) -> Bool {
        guard let before = base(text, before: index), let after = point(text, index + 1) else { return false }
        return (before.isLatin && after.isHan) || (before.isHan && after.isLatin)
    }

    /// The character that ends before the index, without its combining marks.
    private func base(_ text: SourcedText, before index: Int) -> CodePoint? {
        text.scalars[..<index].last { !$0.point.isMark }?.point
    }

    private func point(_ text: SourcedText, _ index: Int) -> CodePoint? {
        text.scalars.indices.contains(index) ? text.scalars[index].point : nil
    }
}
