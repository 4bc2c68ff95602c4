public import LanguageAssets

/// One accepted change of one unit of a memory.
public struct UnitChange: Sendable, Hashable, Codable {
    /// What was done.
    public enum Action: Sendable, Hashable, Codable {
        /// A unit was added.
        case add(TranslationUnit)
        /// A unit was replaced; `before` is the digest of what it replaces, in hexadecimal digits.
        case replace(unit: String, before: String, TranslationUnit)
        /// A unit was removed; `before` is the digest of what it removes, in hexadecimal digits.
        case remove(unit: String, before: String)
    }

    /// What was done.
    public var action: Action
    /// Who did it; `nil` when nobody is known.
    public var author: String?
    /// When, in TMX notation (`YYYYMMDDThhmmssZ`).
    public var date: String

    /// Makes a change.
    public init(_ action: Action, author: String?, date: String) {
        self.action = action
        self.author = author
        self.date = date
    }

    /// The unit that is there afterwards.
    public var result: TranslationUnit? {
        switch action {
        case .add(let unit), .replace(_, _, let unit): unit
        case .remove: nil
        }
    }
}
