import CICU

/// Columns that text takes on a terminal (UAX 11; ambiguous characters take one column).
public enum DisplayWidth {
    /// On which side of the text the spaces go.
    public enum Side: Sendable, Hashable {
        /// Spaces before the text.
        case leading
        /// Spaces behind the text.
        case trailing
    }

    /// The columns of a text: East Asian wide characters and emoji 2, combining and invisible characters 0, others 1.
    ///
    /// Control characters, tabs and line breaks among them, count 0.
    public static func columns(of text: String) -> Int {
        text.reduce(0) { $0 + columns(of: $1) }
    }

    /// The text with spaces up to a number of columns; longer text is returned as it is.
    public static func padded(_ text: String, to columns: Int, on side: Side = .trailing) -> String {
        let missing = columns - self.columns(of: text)
        guard missing > 0 else { return text }
        let spaces = String(repeating: " ", count: missing)
        return side == .leading ? spaces + text : text + spaces
    }

    /// The text cut to at most a number of columns, with `mark` at its end if something was cut off.
    ///
    /// Grapheme clusters stay whole, so the result may be a column shorter.
    public static func truncated(_ text: String, to columns: Int, mark: String = "…") -> String {
        guard self.columns(of: text) > columns else { return text }
        let room = columns - self.columns(of: mark)
        guard room >= 0 else { return "" }
        var kept = ""
        var used = 0
        for character in text {
            let width = self.columns(of: character)
            guard used + width <= room else { break }
            kept.append(character)
            used += width
        }
        return kept + mark
    }

    private static func columns(of character: Character) -> Int {
        let points = character.unicodeScalars.map { CodePoint($0.value) }
        guard !isEmoji(points) else { return 2 }
        return points.reduce(0) { $0 + columns(of: $1) }
    }

    /// An emoji by default, by variation selector 16, or a flag.
    private static func isEmoji(_ points: [CodePoint]) -> Bool {
        guard let first = points.first else { return false }
        if (0x1F1E6...0x1F1FF).contains(first.value) { return points.count > 1 }
        if points.count > 1, points.contains(CodePoint(0xFE0F)) { return true }
        return cicu_is_emoji_presentation(first.value) != 0
    }

    private static func columns(of point: CodePoint) -> Int {
        if point.value < 0x7F { return point.value < 0x20 ? 0 : 1 }
        // Vowels and final consonants that join a leading consonant before them.
        if (0x1160...0x11FF).contains(point.value) || (0xD7B0...0xD7FF).contains(point.value) { return 0 }
        // The half-width voicing marks extend a grapheme cluster and yet take a cell.
        if point.value == 0xFF9E || point.value == 0xFF9F { return 1 }
        // A soft hyphen is shown only where a line ends.
        if cicu_is_zero_width(point.value) != 0 || point.isDefaultIgnorable { return 0 }
        let width = cicu_east_asian_width(point.value)
        return width == CICU_WIDTH_WIDE || width == CICU_WIDTH_FULLWIDTH ? 2 : 1
    }
}
