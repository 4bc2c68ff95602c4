public import LanguageAssets

/// What of a memory is exported, and for whom.
///
///     ExportOptions(from: .english, to: .korean, for: .omegat)
///
/// The default is the memory as it is.
public struct ExportOptions: Sendable, Hashable {
    /// The source language; `nil` for the one that the memory names.
    public var from: LanguageTag?
    /// The target language; `nil` for all.
    public var to: LanguageTag?
    /// The program that will read the file; `nil` for any that knows TMX.
    public var client: ExportClient?
    /// Languages that get another code on the way out.
    public var codes: [LanguageTag: LanguageCode]

    /// Makes a request.
    public init(
        from: LanguageTag? = nil, to: LanguageTag? = nil, for client: ExportClient? = nil,
        codes: [LanguageTag: LanguageCode] = [:]
    ) {
        self.from = from
        self.to = to
        self.client = client
        self.codes = codes
    }

    /// A language code as it is to stand in a file.
    public struct LanguageCode: Sendable, Hashable {
        /// The code, letter by letter as it was given.
        public let text: String

        /// Takes a code; `nil` when it is no language tag.
        public init?(_ text: String) {
            guard LanguageTag(text) != nil else { return nil }
            self.text = text
        }
    }

    /// Whether every unit is exported with all that it has.
    public var isWhole: Bool { from == nil && to == nil && client == nil }
}
