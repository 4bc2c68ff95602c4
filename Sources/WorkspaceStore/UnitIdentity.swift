internal import ExchangeFormats
public import LanguageAssets

/// What makes two translation units the same: their variants with codes, and the context they were used in.
public struct UnitIdentity: Sendable, Hashable {
    private let high: UInt64
    private let low: UInt64
    /// The hash of the content alone, which names a unit that has no tuid of its own.
    public let contentHash: UInt64

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
/// The content hash is the first 8 bytes of the SHA-256 over, for each variant in the byte order of these parts, the
/// language tag, a zero byte, the canonical XML of the segment's content, and a zero byte.
public struct UnitIdentifier: ~Copyable {
    private let digester: Digester
    private let writer = TMXWriter()

    /// Properties and attributes in which tools keep the context of a unit.
    private static let contextProperties: Set<String> = [
        "x-context-pre", "x-context-post", "context_prev", "context_next", "x-previous-source-text",
        "x-next-source-text", "x-ContextContent", "x-IdContext", "x-Context", "x-context", "prev", "next", "file", "id",
    ]

    /// Makes an identifier.
    public init() throws(StoreError) {
        digester = try Digester()
    }

    /// The identity of a unit. Cost: one SHA-256 over its text.
    public func identity(of unit: TranslationUnit) throws(StoreError) -> UnitIdentity {
        var parts: [[UInt8]] = []
        for variant in unit.variants {
            var bytes = Array(variant.language.description.utf8)
            bytes.append(0)
            writer.appendContent(of: variant.segment, to: &bytes)
            bytes.append(0)
            parts.append(bytes)
        }
        if parts.count > 1 { parts.sort { $0.lexicographicallyPrecedes($1) } }
        let content = try digest(parts)
        let context = Self.context(of: unit)
        if context.isEmpty { return UnitIdentity(content: content, withContext: content) }
        return UnitIdentity(content: content, withContext: try digest(parts + [context]))
    }

    private func digest(_ parts: [[UInt8]]) throws(StoreError) -> Digest {
        for part in parts {
            try part.span.bytes.withUnsafeBytes { bytes throws(StoreError) in try digester.update(bytes) }
        }
        return try digester.finish()
    }

    private static func context(of unit: TranslationUnit) -> [UInt8] {
        var result: [UInt8] = []
        func add(_ annotations: [Annotation], _ place: String) {
            for case .property(let property) in annotations where contextProperties.contains(property.type) {
                result += "\(place)\0\(property.type)\0\(property.text)\0".utf8
            }
        }
        add(unit.annotations, "")
        for variant in unit.variants { add(variant.annotations, variant.language.description) }
        return result
    }
}
