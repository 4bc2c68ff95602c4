internal import ExchangeFormats
internal import LanguageAssets
internal import TextAnalysis
internal import WorkspaceStore

extension Workspace {
    /// Writes a memory as TMX into a file, which appears whole or not at all.
    ///
    ///     let report = try workspace.exportMemory(
    ///         "dialogue", as: ExportOptions(from: .english, to: .korean, for: .omegat), to: "project/tm/dialogue.tmx")
    ///
    /// - Parameters:
    ///   - name: The name of the memory.
    ///   - options: Which languages, and for which client; the memory as it is by default.
    ///   - path: The file. One that is there is replaced, but not when nothing could be exported in these languages.
    /// - Returns: What was written, and what of the memory was changed or left out.
    /// - Throws: `ConcordError.request` for a memory that does not exist and for languages that the client needs,
    ///   `.file` for a memory that cannot be read to its end; the file at the path is as it was then.
    public func exportMemory(
        _ name: String, as options: ExportOptions = ExportOptions(), to path: String
    ) throws(ConcordError) -> ExportReport {
        let memory = try self.existingMemory(named: name)
        try Self.check(path, isNot: memory)
        do {
            var file = try AtomicFile(replacing: path)
            let report = try write(memory, options) { buffer throws(ConcordError) in
                do throws(StoreError) { try file.write(&buffer) } catch { throw .store(error) }
            }
            if report.writtenCount > 0 || options.isWhole { _ = try file.commit() }
            return report
        } catch {
            throw ConcordError(error)
        }
    }

    /// Writes a memory as TMX, piece by piece and in constant memory.
    ///
    /// - Parameters:
    ///   - name: The name of the memory.
    ///   - options: Which languages, and for which client; the memory as it is by default.
    ///   - write: Takes the next bytes of the document. Nothing comes when nothing could be exported in these languages.
    /// - Returns: What was written, and what of the memory was changed or left out.
    /// - Throws: As the other form; also for a memory that turns out to be damaged after pieces of it were written.
    public func exportMemory(
        _ name: String, as options: ExportOptions = ExportOptions(), write: ([UInt8]) throws(ConcordError) -> Void
    ) throws(ConcordError) -> ExportReport {
        try self.write(try existingMemory(named: name), options) { buffer throws(ConcordError) in
            try write(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
    }

    private static func check(_ path: String, isNot memory: AssetFile) throws(ConcordError) {
        guard FileFingerprint.isReplaceable(path) else {
            throw .request("\(path): This is a folder, a link or a device, which is not replaced. Name a file.")
        }
        guard FileFingerprint.exists(path) else { return }
        let (destination, source) = try passing { () throws(StoreError) in
            (try FileFingerprint(of: path), try FileFingerprint(of: memory.path))
        }
        if destination.device == source.device, destination.inode == source.inode {
            throw .request("\(path): This is the memory itself. Name another file.")
        }
    }

    private func write(
        _ memory: AssetFile, _ options: ExportOptions, _ output: (inout [UInt8]) throws(ConcordError) -> Void
    ) throws(ConcordError) -> ExportReport {
        do {
            var units = try currentUnits(of: memory)
            let plan = try ExportPlan(options, header: units.header, memory: memory.name, languages: languages)
            let adaptation = UnitAdaptation(plan, report: ExportReport(memory: memory.name, options: options))
            var document = ExportedDocument(plan, adaptation, rootAttributes: units.rootAttributes)
            while let unit = try units.next() {
                document.append(unit, units.takeProblems())
                if document.isLong { try output(&document.buffer) }
            }
            document.finish(units.takeProblems() + units.fileProblems)
            if !document.buffer.isEmpty { try output(&document.buffer) }
            return document.report
        } catch {
            throw ConcordError(error)
        }
    }
}

/// The bytes of an export that wait to be written.
private struct ExportedDocument {
    var buffer: [UInt8] = []
    private var adaptation: UnitAdaptation
    private let rootAttributes: Attributes
    private let writer = TMXWriter()
    private var hasBegun = false

    private static let bufferSize = 1 << 17

    var isLong: Bool { buffer.count >= Self.bufferSize }
    var report: ExportReport { adaptation.report }

    init(_ plan: ExportPlan, _ adaptation: UnitAdaptation, rootAttributes: Attributes) {
        self.adaptation = adaptation
        self.rootAttributes = plan.profile?.markup == .standard ? [:] : rootAttributes
        buffer.reserveCapacity(Self.bufferSize + 65536)
    }

    mutating func append(_ unit: TranslationUnit, _ problems: [ReadingProblem]) {
        adaptation.note(problems)
        for unit in adaptation.units(for: unit) {
            begin()
            writer.append(unit, to: &buffer)
        }
    }

    // An export in some languages that has no unit is no document.
    mutating func finish(_ problems: [ReadingProblem]) {
        adaptation.note(problems)
        if report.options.isWhole { begin() }
        if hasBegun { writer.appendEnd(to: &buffer) }
    }

    private mutating func begin() {
        guard !hasBegun else { return }
        hasBegun = true
        let header = adaptation.header()
        writer.appendStart(header, rootAttributes: rootAttributes, to: &buffer)
    }
}
