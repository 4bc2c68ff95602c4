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
    /// Whether the memory was there before.
    let isExisting: Bool
    private(set) var report: ImportReport

    private var reader: UnitReader
    private var rewrite: MemoryRewrite
    private let header: MemoryHeader
    private var watch: LanguageCodeWatch
    private var known: Set<UnitIdentity> = []

    init(
        from path: String, _ options: BilingualOptions, into asset: AssetFile, _ indexes: IndexFolder, keys: KeyBuilder,
        languages: LanguageMatcher
    ) throws {
        // Reading begins before anything is made on disk, so that a file of another kind leaves no trace.
        let reader = try UnitReader(path: path, options: options)
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
        let rewrite = try MemoryRewrite(
            of: asset, replacing: fingerprint, header, rootAttributes: rootAttributes, indexes, keys: keys)
        self.asset = asset
        self.isExisting = isExisting
        self.header = header
        self.rewrite = rewrite
        watch = LanguageCodeWatch(languages: languages)
        report = ImportReport(path: path, destination: .memory(asset.name))
        self.reader = reader
    }

    /// Carries the units of the memory over as they are; refuses a memory of which that would lose something.
    mutating func copyExistingUnits() throws {
        guard isExisting else { return }
        try MemoryRewrite.readUnits(of: asset) { unit in
            let identity = try rewrite.identity(of: unit)
            known.insert(identity)
            try rewrite.write(unit, identity)
        }
    }

    /// Adds the units of the file that are new.
    mutating func addUnits() throws {
        while let found = try reader.next() {
            report.note(found.problems)
            var unit = found.unit
            for index in unit.variants.indices {
                let problem = watch.observe(
                    unit.variants[index].languageCode, at: found.variantPlaces[index], identifier: unit.tuid)
                if let problem { report.note([problem]) }
            }
            if unit.variants.isEmpty {
                report.counts.skipped += 1
                continue
            }
            let identity = try rewrite.identity(of: unit)
            guard known.insert(identity).inserted else {
                report.counts.duplicate += 1
                continue
            }
            report.counts.added += 1
            if found.problems.contains(where: { $0.severity == .error }) { report.counts.repaired += 1 }
            if isExisting { unit.takeInheritedAttributes(from: reader.header, unlike: header) }
            try rewrite.write(unit, identity)
        }
        report.languages = watch.counts
        report.unconfirmed = reader.unconfirmed
        report.note(reader.problems)
    }

    /// Makes the new memory visible, and returns the entry of the manifest for it; without it, everything stays as it was.
    mutating func publish() throws -> Manifest.Asset {
        try rewrite.publish()
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
