internal import ExchangeFormats
internal import LanguageAssets
internal import TextAnalysis
internal import WorkspaceStore

extension Workspace {
    /// Imports a glossary file: checks that it can be read, and copies it byte for byte.
    ///
    /// - Parameters:
    ///   - path: A TBX file, or a table with a header row (`.tsv`, `.csv`).
    ///   - name: The name of the glossary; `nil` for the name of the file. A glossary of that name must not exist.
    ///   - mode: Whether to store or only to report.
    ///   - onWait: Called when another process is writing to the workspace, before waiting for it.
    /// - Returns: What became of each concept.
    /// - Throws: `ConcordError.file` for a file that cannot be read to its end; nothing is stored then.
    public func importGlossary(
        from path: String, into name: String? = nil, mode: ImportMode = .store, onWait: () -> Void = {}
    ) throws(ConcordError) -> ImportReport {
        let name = name ?? Self.assetName(of: path)
        guard let format = Self.glossaryFormat(of: path) else {
            throw .request("\(path): This is no glossary file by its name. Use the extension .tbx, .tsv or .csv.")
        }
        do {
            let asset = try folder.newAsset(.glossary, name: name, format: format)
            guard !folder.assets(.glossary).contains(where: { $0.name == name }) else {
                throw Self.isThereAlready(name, path)
            }
            let report = try Self.report(on: path, into: asset, languages: languages)
            if mode == .store {
                let indexes = try catalog.indexFolder()
                let lock = try WorkspaceLock(folder: indexes.path, onWait: onWait)
                guard !FileFingerprint.exists(asset.path) else { throw Self.isThereAlready(name, path) }
                try AtomicFile.copy(path, to: asset.path)
                lock.release()
            }
            return report
        } catch {
            throw ConcordError(error)
        }
    }

    private static func isThereAlready(_ name: String, _ path: String) -> ConcordError {
        .request("\(path): There is a glossary \"\(name)\" already. Choose another name with --into.")
    }

    /// Whether a file is a glossary, by its extension.
    public static func isGlossary(_ path: String) -> Bool {
        glossaryFormat(of: path) != nil
    }

    private static func glossaryFormat(of path: String) -> AssetFile.Format? {
        guard let dot = path.lastIndex(of: "."),
            let format = AssetFile.Format(rawValue: path[path.index(after: dot)...].lowercased()), format != .tmx
        else { return nil }
        return format
    }

    private static func report(
        on path: String, into asset: AssetFile, languages: LanguageMatcher
    ) throws -> ImportReport {
        var report = ImportReport(path: path, destination: .glossary(asset.name))
        var watch = LanguageCodeWatch(languages: languages)
        var identifiers: Set<String> = []
        let fileProblems = try readGlossary(path, format: asset.format) { concept in
            report.note(concept.problems)
            for section in concept.entry.languageSections {
                let problem = watch.observe(
                    section.languageCode, count: section.terms.count, at: concept.place,
                    identifier: concept.entry.id)
                if let problem { report.note([problem]) }
            }
            if !identifiers.insert(concept.entry.id).inserted {
                report.note([duplicateIdentifier(concept.entry.id, at: concept.place)])
            }
            let isUsable = concept.entry.languageSections.contains { !$0.terms.isEmpty }
            if isUsable { report.counts.added += 1 } else { report.counts.skipped += 1 }
        }
        report.note(fileProblems)
        report.languages = watch.counts
        return report
    }

    private static func duplicateIdentifier(_ identifier: String, at place: TextPlace) -> ReadingProblem {
        ReadingProblem(
            .warning, .duplicateIdentifier, at: place, identifier: identifier,
            message: "Another concept has the identifier \"\(identifier)\" already. Give each concept its own.",
            action: "kept")
    }
}
