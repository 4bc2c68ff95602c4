public import ExchangeFormats
public import Matching
public import TextAnalysis
public import WorkspaceStore

/// Why Concord could not do what it was asked.
public enum ConcordError: Error, Sendable, CustomStringConvertible {
    /// A file could not be read: its place and the way out.
    case file(ExchangeError)
    /// Something on disk is missing or in the way.
    case store(StoreError)
    /// An index file could not be used or written.
    case index(IndexError)
    /// ICU could not be used.
    case text(TextAnalysisError)
    /// What was asked makes no sense: the fact and the way out.
    case request(String)

    /// The place, the fact and the way out.
    public var description: String {
        switch self {
        case .file(let error): error.description
        case .store(let error): error.description
        case .index(let error): error.description
        case .text(let error): error.description
        case .request(let message): message
        }
    }
}

/// Runs a piece of work of a lower layer and passes its error on as Concord's.
func passing<Result: ~Copyable, Failure: Error>(
    _ body: () throws(Failure) -> Result
) throws(ConcordError) -> Result {
    do {
        return try body()
    } catch {
        throw ConcordError(error)
    }
}

extension ConcordError {
    /// Whether an asset cannot be read, so that others can still answer.
    var isAboutAsset: Bool {
        switch self {
        case .file: true
        case .store(let error): error.code == .unreadable
        case .index, .text, .request: false
        }
    }

    init(_ error: some Error) {
        switch error {
        case let error as ConcordError: self = error
        case let error as ExchangeError: self = .file(error)
        case let error as StoreError: self = .store(error)
        case let error as IndexError: self = .index(error)
        case let error as TextAnalysisError: self = .text(error)
        case let error as TermRecognitionError:
            switch error {
            case .index(let error): self = .index(error)
            case .text(let error): self = .text(error)
            }
        default: self = .request("\(error)")
        }
    }
}
