internal import ExchangeFormats
internal import LanguageAssets
internal import Matching
internal import TextAnalysis
internal import WorkspaceStore

/// A memory that is being written anew together with its index; both become visible at the end or not at all.
struct MemoryRewrite: ~Copyable {
    private let asset: AssetFile
    private let indexes: IndexFolder
    private let indexFile: String
    private let replaced: FileFingerprint?
    private let header: MemoryHeader
    private let writer = TMXWriter()
    private var output: AtomicFile
    private var index: MemoryIndexBuilder
    private var identifier: UnitIdentifier
    private var buffer: [UInt8] = []
    private var isPublished = false

    private static let bufferSize = 1 << 17

    /// Begins; `replaced` is what the memory was when its reading began, `nil` when there was none.
    init(
        of asset: AssetFile, replacing replaced: FileFingerprint?, _ header: MemoryHeader, rootAttributes: Attributes,
        _ indexes: IndexFolder, keys: KeyBuilder
    ) throws {
        let indexFile = indexes.newFileName()
        let identifier = try UnitIdentifier()
        let output = try AtomicFile(replacing: asset.path)
        let index = try MemoryIndexBuilder(path: indexes.file(indexFile), keys: keys)
        self.asset = asset
        self.indexes = indexes
        self.indexFile = indexFile
        self.replaced = replaced
        self.header = header
        self.identifier = identifier
        self.output = output
        self.index = index
        buffer.reserveCapacity(Self.bufferSize + 65536)
        writer.appendStart(header, rootAttributes: rootAttributes, to: &buffer)
    }

    deinit {
        if !isPublished { indexes.removeFile(indexFile) }
    }

    /// The identity of a unit, by which duplicates are told and units without a tuid are named.
    mutating func identity(of unit: TranslationUnit) throws(StoreError) -> UnitIdentity {
        try identifier.identity(of: unit)
    }

    /// The digest of everything that a unit holds.
    mutating func digest(of unit: TranslationUnit) throws(StoreError) -> Digest {
        try identifier.digest(of: unit)
    }

    /// Adds a unit at the end.
    mutating func write(_ unit: TranslationUnit, _ identity: UnitIdentity) throws {
        writer.append(unit, to: &buffer)
        if !unit.variants.isEmpty { try index.add(unit, contentHash: identity.contentHash) }
        if buffer.count >= Self.bufferSize { try output.write(&buffer) }
    }

    /// Reads the units that a memory has; refuses a memory of which writing it anew would lose something.
    static func readUnits(of asset: AssetFile, _ body: (TranslationUnit) throws -> Void) throws {
        var reader = try TMXReader(path: asset.path)
        while let unit = try reader.next() {
            if let error = ExchangeError(unwritable: unit.problems, file: asset.path) { throw error }
            try body(unit.unit)
        }
        if let error = ExchangeError(unwritable: reader.problems, file: asset.path) { throw error }
    }

    /// Makes the file and its index durable, calls `beforePublishing` with the digest, then makes the file visible.
    ///
    /// - Returns: The entry of the manifest for the new state.
    /// - Throws: `StoreError.changedMeanwhile` when another program changed the memory since its reading began.
    mutating func publish(
        beforePublishing: (Digest) throws -> Void = { _ in }
    ) throws -> Manifest.Asset {
        writer.appendEnd(to: &buffer)
        try output.write(&buffer)
        try index.finish(header)
        let digest = try output.prepare()
        try beforePublishing(digest)
        try output.publish(replacing: replaced)
        isPublished = true
        return Manifest.Asset(
            fingerprint: try output.fingerprint(), digest: digest, indexFiles: [indexFile],
            verified: FileFingerprint.now)
    }
}
