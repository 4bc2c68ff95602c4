internal import Matching
public import FoundationEssentials
internal import TextAnalysis
public import WorkspaceStore

/// The language assets of an organization: a folder with memories in `TMX/` and glossaries in `Glossaries/`.
///
/// Files are the truth: every operation looks whether they have changed and brings the index up to date first. A
/// workspace is cheap to make and may be used from several threads.
///
///     let workspace = try Workspace(at: "/srv/language-assets")
///     for hit in try workspace.lookUp("soft landing", to: [.korean]).hits {
///         print(hit.concept.id, hit.equivalents.map(\.text))
///     }
public struct Workspace: Sendable {
    /// Where the workspace lies.
    public let folder: WorkspaceFolder
    let catalog: IndexCatalog
    let keys: KeyBuilder
    let languages = LanguageMatcher()

    /// Opens the workspace at a path.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - environment: For the cache folder of a workspace that may only be read.
    /// - Throws: `ConcordError.store` when the folder is no workspace.
    public init(at path: String, environment: [String: String] = ProcessInfo.processInfo.environment)
        throws(ConcordError)
    {
        let folder = try passing { () throws(StoreError) in try WorkspaceFolder(at: path) }
        try self.init(folder, environment: environment)
    }

    /// Opens the workspace that a path lies in: the nearest parent with `concord.yaml`, `TMX/` or `Glossaries/`.
    public init(above path: String, environment: [String: String] = ProcessInfo.processInfo.environment)
        throws(ConcordError)
    {
        let folder = try passing { () throws(StoreError) in try WorkspaceFolder(above: path) }
        try self.init(folder, environment: environment)
    }

    /// Makes an empty workspace, or opens the one that is there.
    public init(creatingAt path: String, environment: [String: String] = ProcessInfo.processInfo.environment)
        throws(ConcordError)
    {
        let folder = try passing { () throws(StoreError) in try WorkspaceFolder(creatingAt: path) }
        try self.init(folder, environment: environment)
    }

    private init(_ folder: WorkspaceFolder, environment: [String: String]) throws(ConcordError) {
        self.folder = folder
        let keys = try passing { () throws(TextAnalysisError) in try KeyBuilder() }
        self.keys = keys
        catalog = IndexCatalog(folder: folder, environment: environment, keys: keys)
    }

    /// Answers a question; an index in which damage is found meanwhile is built anew, once.
    func mendingIndexes<Answer>(_ answer: () throws(ConcordError) -> Answer) throws(ConcordError) -> Answer {
        do {
            return try answer()
        } catch .index(let error) where error.code == .damaged {
            try catalog.forget(error.file)
            return try answer()
        }
    }

    /// What is wrong with a language code that somebody typed or a file has, and what to write; `nil` when nothing is.
    public func problem(withLanguageCode code: String) -> String? {
        languages.problem(withLanguageCode: code)?.message
    }
}
