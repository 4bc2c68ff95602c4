/// Why two texts that differ count as the same on a rung.
public enum MatchReason: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Another encoding of the same characters, for example decomposed Hangul or a compatibility ideograph.
    case canonical
    /// Full-width or half-width forms.
    case width
    /// Upper and lower case.
    case `case`
    /// A line break in one text that is a space, another line break or nothing in the other.
    case linebreak
    /// Any other difference of typesetting: quotes, dashes, dots, spaces, digits, radicals, invisible characters.
    case typography

    /// Orders reasons by their code.
    public static func < (left: MatchReason, right: MatchReason) -> Bool {
        left.rawValue < right.rawValue
    }
}
