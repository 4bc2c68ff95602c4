public import LanguageAssets

/// How a file that holds one source and one target language, XLIFF or PO, is read.
public struct BilingualOptions: Sendable, Hashable {
    /// Which units are taken.
    public var confirmation: Confirmation
    /// The source language where the file names none.
    public var source: LanguageTag?
    /// The target language where the file names none.
    public var target: LanguageTag?

    /// Makes options.
    ///
    /// What the file says of its languages wins over what is said here.
    public init(
        _ confirmation: Confirmation = .confirmedOnly, from source: LanguageTag? = nil, to target: LanguageTag? = nil
    ) {
        self.confirmation = confirmation
        self.source = source
        self.target = target
    }
}
