public import ExchangeFormats
internal import Glibc
internal import WorkspaceStore

extension Workspace {
    /// Imports what comes over standard input into a memory: TMX, XLIFF or PO, also packed.
    ///
    /// The input is kept in a temporary file beside the index, which is removed at the end and after an error. Otherwise
    /// this is `importMemory(from:into:reading:mode:onWait:)`; the report has the path `-`.
    ///
    /// - Throws: `ConcordError.file` that names `standard input`, when it cannot be read to its end.
    public func importStandardInput(
        into name: String, reading options: BilingualOptions = BilingualOptions(), mode: ImportMode = .store,
        onWait: () -> Void = {}
    ) throws(ConcordError) -> ImportReport {
        let indexes = try catalog.indexFolder()
        let spooled = try passing { () throws(StoreError) in try SpooledFile(of: STDIN_FILENO, in: indexes) }
        do throws(ConcordError) {
            return try importMemory(from: spooled.path, into: name, reading: options, mode: mode, onWait: onWait)
                .renamed("-")
        } catch {
            guard case .file(let cause) = error, cause.file == spooled.path else { throw error }
            throw .file(
                ExchangeError(cause.code, file: "standard input", place: cause.place, message: cause.message))
        }
    }
}

extension ImportReport {
    fileprivate func renamed(_ path: String) -> ImportReport {
        var report = self
        report.path = path
        return report
    }
}
