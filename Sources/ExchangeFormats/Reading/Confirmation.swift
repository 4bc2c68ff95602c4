/// Which units of an XLIFF or PO file are taken.
public enum Confirmation: Sendable, Hashable {
    /// Only those whose translation somebody stands for, by the rules of the format.
    case confirmedOnly
    /// All that have text in the source language. Where the translation is empty, the unit has the source alone.
    case all
}
