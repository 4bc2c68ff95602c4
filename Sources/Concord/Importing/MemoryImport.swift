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
        var header = reader.header
        if isExisting {
            header = try TMXReader(path: asset.path).header
            header.takeAnnotations(from: reader.header)
        }
        let indexFile = indexes.newFileName()
        let identifier = try UnitIdentifier()
        let index = try MemoryIndexBuilder(path: indexes.file(indexFile), keys: keys)
        let output = try AtomicFile(replacing: asset.path)
        self.asset = asset
        self.indexes = indexes
        self.indexFile = indexFile
        self.isExisting = isExisting
        self.header = header
        self.identifier = identifier
        self.index = index
        self.output = output
        watch = LanguageCodeWatch(languages: languages)
        report = ImportReport(path: path, destination: .memory(asset.name))
        buffer.reserveCapacity(Self.bufferSize + 65536)
        writer.appendStart(header, rootAttributes: reader.rootAttributes, to: &buffer)
        self.reader = reader
    }

    /// Carries the units of the memory over as they are.
    mutating func copyExistingUnits() throws {
        guard isExisting else { return }
        var existing = try TMXReader(path: asset.path)
        while let unit = try existing.next() {
            let identity = try identifier.identity(of: unit.unit)
            known.insert(identity)
            try write(unit.unit, identity)
        }
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
        let digest = try output.commit()
        return Manifest.Asset(
            fingerprint: try FileFingerprint(of: asset.path), digest: digest, indexFiles: [indexFile])
    }

    /// Leaves everything as it was.
    consuming func discard() {
        indexes.removeFile(indexFile)
    }

    private mutating func write(_ unit: TranslationUnit, _ identity: UnitIdentity) throws {
        writer.append(unit, to: &buffer)
        try index.add(unit, contentHash: identity.contentHash)
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
