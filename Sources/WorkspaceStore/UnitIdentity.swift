internal import ExchangeFormats
public import LanguageAssets

/// What makes two translation units the same: their variants with codes, and the context they were used in.
public struct UnitIdentity: Sendable, Hashable {
    private let high: UInt64
    private let low: UInt64
    /// The hash of the content alone, which names a unit that has no tuid of its own.
    public let contentHash: UInt64

    /// The name of a unit that has no tuid of its own: `~` and the content hash in 16 hexadecimal digits.
    public var contentName: String { UnitName.ofContent(contentHash) }

    /// Equality and hashing leave the content hash out: it follows from the rest.
    public static func == (one: UnitIdentity, other: UnitIdentity) -> Bool {
        one.high == other.high && one.low == other.low
    }

    /// Equality and hashing leave the content hash out: it follows from the rest.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(low)
    }

    init(content: Digest, withContext: Digest) {
        contentHash = content.prefix
        high = withContext.prefix
        low = withContext.secondPrefix
    }
}

/// Computes the identities of units.
///
/// The content hash is the first 8 bytes of the SHA-256 over one part for each variant, in byte order: the language tag,
/// a zero byte, the content of the segment, a zero byte. A code that is no language tag stands for itself. Text stands as it is in UTF-8. An inline element is a byte 1, its
/// name, for each attribute in order of name a byte 2, the name, `=` and the value, then a byte 3, its content, a byte 4.
/// XML has none of these bytes, so nothing is ambiguous.
public struct UnitIdentifier: ~Copyable {
    private let digester: Digester
    private var scratch: [UInt8] = []
    /// Properties and attributes in which tools keep the context of a unit.
    private static let contextProperties: Set<String> = [
        "x-context-pre", "x-context-post", "context_prev", "context_next", "x-previous-source-text",
        "x-next-source-text", "x-ContextContent", "x-IdContext", "x-Context", "x-context", "prev", "next", "file", "id",
    ]

    /// Makes an identifier.
    public init() throws(StoreError) {
        digester = try Digester()
    }

    /// The identity of a unit.
    ///
    /// Cost: one SHA-256 over its text.
    public mutating func identity(of unit: TranslationUnit) throws(StoreError) -> UnitIdentity {
        scratch.removeAll(keepingCapacity: true)
        var parts: [Range<Int>] = []
        let variants = unit.variants.span
        for index in variants.indices {
            let start = scratch.count
            scratch.append(contentsOf: Self.language(of: variants[index]).utf8)
            scratch.append(0)
            Self.append(variants[index].segment.content, to: &scratch)
            scratch.append(0)
            parts.append(start..<scratch.count)
        }
        scratch.withUnsafeBytes { bytes in
            parts.sort { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
        }
        let content = try digest(parts, [])
        let context = Self.context(of: unit)
        if context.isEmpty { return UnitIdentity(content: content, withContext: content) }
        return UnitIdentity(content: content, withContext: try digest(parts, context))
    }

    /// The name of a unit among units of which none shares its tuid or content: its tuid, else by its content.
    public mutating func name(of unit: TranslationUnit) throws(StoreError) -> String {
        if let tuid = unit.tuid { return tuid }
        return try identity(of: unit).contentName
    }

    /// The digest of a whole unit: everything that its canonical TMX holds.
    public mutating func digest(of unit: TranslationUnit) throws(StoreError) -> Digest {
        scratch.removeAll(keepingCapacity: true)
        TMXWriter().append(unit, to: &scratch)
        return try digest([0..<scratch.count], [])
    }

    // Two codes that are no language tags are both `und`, but not the same language.
    private static func language(of variant: TranslationUnitVariant) -> String {
        variant.language == .undetermined ? variant.languageCode : variant.language.description
    }

    private static func append(_ content: [Segment.Content], to bytes: inout [UInt8]) {
        for part in content {
            switch part {
            case .text(let text): bytes.append(contentsOf: text.utf8)
            case .element(let element):
                bytes.append(1)
                bytes.append(contentsOf: element.kind.name.utf8)
                for attribute in element.attributes.sorted(by: { $0.name < $1.name }) {
                    bytes.append(2)
                    bytes.append(contentsOf: "\(attribute.name)=\(attribute.value)".utf8)
                }
                bytes.append(3)
                append(element.content, to: &bytes)
                bytes.append(4)
            }
        }
    }

    private func digest(_ parts: [Range<Int>], _ context: [UInt8]) throws(StoreError) -> Digest {
        try scratch.span.bytes.withUnsafeBytes { bytes throws(StoreError) in
            for part in parts { try digester.update(UnsafeRawBufferPointer(rebasing: bytes[part])) }
        }
        try context.span.bytes.withUnsafeBytes { bytes throws(StoreError) in try digester.update(bytes) }
        return try digester.finish()
    }

    private static func context(of unit: TranslationUnit) -> [UInt8] {
        var parts: [[UInt8]] = []
        func add(_ annotations: [Annotation], _ place: String) {
            for case .property(let property) in annotations where contextProperties.contains(property.type) {
                parts.append(Array("\(place)\0\(property.type)\0\(property.text)\0".utf8))
            }
        }
        add(unit.annotations, "")
        for index in unit.variants.indices where !unit.variants[index].annotations.isEmpty {
            add(unit.variants[index].annotations, language(of: unit.variants[index]))
        }
        // Neither the order of the variants nor that of their properties matters.
        return Array(parts.sorted { $0.lexicographicallyPrecedes($1) }.joined())
    }
}
