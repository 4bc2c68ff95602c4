internal import ExchangeFormats
internal import LanguageAssets
internal import Matching
internal import TextAnalysis
internal import WorkspaceStore

/// One import that is under way: units flow from the old memory and the new file into a new memory and its index.
///
/// Memory: 24 bytes for each unit, for telling duplicates, beside what the index builder needs.
struct MemoryImport: ~Copyable {
    private let asset: AssetFile
    private let indexes: IndexFolder
    private let indexFile: String
    private let fingerprint: FileFingerprint?
    /// Whether the memory was there before.
    let isExisting: Bool
    private(set) var report: ImportReport

    private var reader: TMXReader
    private var output: AtomicFile
    private var index: MemoryIndexBuilder
    private var header: MemoryHeader
    private var watch: LanguageCodeWatch
    private var known: Set<UnitIdentity> = []
    private var buffer: [UInt8] = []
    private var identifier: UnitIdentifier
    private let writer = TMXWriter()

    private static let bufferSize = 1 << 17

    init(
        from path: String, into asset: AssetFile, _ indexes: IndexFolder, keys: KeyBuilder, languages: LanguageMatcher
    ) throws {
        // Reading begins before anything is made on disk, so that a file of another kind leaves no trace.
        let reader = try TMXReader(path: path)
        let isExisting = FileFingerprint.exists(asset.path)
        let fingerprint = isExisting ? try FileFingerprint(of: asset.path) : nil
        var header = reader.header
        var rootAttributes = reader.rootAttributes
        if isExisting {
            let existing = try TMXReader(path: asset.path)
            header = existing.header
            header.takeAnnotations(from: reader.header)
            // Later names replace earlier ones: what the memory says stands.
            rootAttributes = Attributes(Array(reader.rootAttributes) + Array(existing.rootAttributes))
        }
        let indexFile = indexes.newFileName()
        let identifier = try UnitIdentifier()
        let index = try MemoryIndexBuilder(path: indexes.file(indexFile), keys: keys)
        let output = try AtomicFile(replacing: asset.path)
        self.asset = asset
        self.indexes = indexes
        self.indexFile = indexFile
        self.isExisting = isExisting
        self.fingerprint = fingerprint
        self.header = header
        self.identifier = identifier
        self.index = index
        self.output = output
        watch = LanguageCodeWatch(languages: languages)
        report = ImportReport(path: path, destination: .memory(asset.name))
        buffer.reserveCapacity(Self.bufferSize + 65536)
        writer.appendStart(header, rootAttributes: rootAttributes, to: &buffer)
        self.reader = reader
    }

    /// Carries the units of the memory over as they are; refuses a memory of which that would lose something.
    mutating func copyExistingUnits() throws {
        guard isExisting else { return }
        var existing = try TMXReader(path: asset.path)
        while let unit = try existing.next() {
            // A unit without variants is written again; what else is an error was left out by the reader.
            try refuse(unit.problems.first { $0.severity == .error && $0.code != .noVariants })
            let identity = try identifier.identity(of: unit.unit)
            known.insert(identity)
            try write(unit.unit, identity)
        }
        try refuse(existing.problems.first { $0.severity == .error })
    }

    private func refuse(_ loss: ReadingProblem?) throws {
        guard let loss else { return }
        throw ExchangeError(
            .wrongFormat, file: asset.path, place: loss.place,
            message: "Importing into this memory would lose something that is not valid in it. \(loss.message)")
    }

    /// Adds the units of the file that are new.
    mutating func addUnits() throws {
        while let found = try reader.next() {
            report.note(found.problems)
            var unit = found.unit
            for (variant, place) in zip(unit.variants, found.variantPlaces) {
                if let problem = watch.observe(variant.languageCode, at: place, identifier: unit.tuid) {
                    report.note([problem])
                }
            }
            if unit.variants.isEmpty {
                report.counts.skipped += 1
                continue
            }
            let identity = try identifier.identity(of: unit)
            guard known.insert(identity).inserted else {
                report.counts.duplicate += 1
                continue
            }
            report.counts.added += 1
            if found.problems.contains(where: { $0.severity == .error }) { report.counts.repaired += 1 }
            if isExisting { unit.takeInheritedAttributes(from: reader.header, unlike: header) }
            try write(unit, identity)
        }
        report.languages = watch.counts
        report.note(reader.problems)
    }

    /// Makes the new memory visible, and returns the entry of the manifest for it.
    consuming func commit() throws -> Manifest.Asset {
        writer.appendEnd(to: &buffer)
        try output.write(&buffer)
        _ = try index.finish(header)
        do {
            try Self.refuseOverwriting(asset, unlike: fingerprint)
            let digest = try output.commit()
            // That of the file written here: what another program has put in its place meanwhile has another one.
            return Manifest.Asset(
                fingerprint: try output.fingerprint(), digest: digest, indexFiles: [indexFile],
                verified: FileFingerprint.now)
        } catch {
            indexes.removeFile(indexFile)
            throw error
        }
    }

    // Another program may have written the memory while this one read it.
    private static func refuseOverwriting(_ asset: AssetFile, unlike fingerprint: FileFingerprint?) throws {
        let now = FileFingerprint.exists(asset.path) ? try FileFingerprint(of: asset.path) : nil
        guard now == fingerprint else {
            throw StoreError(
                .changedMeanwhile, file: asset.path,
                message: "Another program has changed the memory during the import; nothing was stored. Import again.")
        }
    }

    /// Leaves everything as it was.
    consuming func discard() {
        indexes.removeFile(indexFile)
    }

    private mutating func write(_ unit: TranslationUnit, _ identity: UnitIdentity) throws {
        writer.append(unit, to: &buffer)
        if !unit.variants.isEmpty { try index.add(unit, contentHash: identity.contentHash) }
        if buffer.count >= Self.bufferSize { try output.write(&buffer) }
    }
}

extension MemoryHeader {
    /// Adds what another header says and this one does not.
    fileprivate mutating func takeAnnotations(from other: MemoryHeader) {
        annotations += other.annotations.filter { !annotations.contains($0) }
    }
}

extension TranslationUnit {
    /// Writes the attributes on the unit that it inherited from its header, where the new header says otherwise.
    mutating func takeInheritedAttributes(from old: MemoryHeader, unlike new: MemoryHeader) {
        for name in MemoryHeader.inheritedAttributes where attributes[name] == nil {
            if let value = old.attributes[name], value != new.attributes[name] { attributes[name] = value }
        }
    }
}
