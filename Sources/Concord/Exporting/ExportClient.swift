/// A program that exported memories are made for.
///
/// What a client needs is a row of `ClientProfile`.
public enum ExportClient: String, Sendable, Hashable, CaseIterable {
    /// OmegaT, through the folders `tm/` and `tm/auto/` of a project.
    case omegat
    /// Weblate, through its upload of translation memories.
    case weblate
    /// Phrase TMS, once Memsource.
    case phrase
    /// Trados Studio and Trados cloud.
    case trados
    /// The translation memories of memoQ.
    case memoq

    /// What a request for the client lacks, with the remedy; `nil` when it has everything.
    public func problem(with options: ExportOptions) -> String? {
        guard profile.languages == .onePair, options.from == nil || options.to == nil else { return nil }
        return """
            A file for \(rawValue) holds one source and one target language, of one script each. Give both, for example \
            --from en --to ko.
            """
    }
}
