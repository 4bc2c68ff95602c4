import LanguageAssets
import TestSupport
import Testing
import TextAnalysis

@testable import Matching

/// Small memories and glossaries, and their index files.
enum Samples {
    static let keys = Result { () throws(TextAnalysisError) in try KeyBuilder() }

    static func unit(_ english: String, _ korean: String, tuid: String? = nil) throws -> TranslationUnit {
        var unit = TranslationUnit(variants: [
            TranslationUnitVariant(.english, english),
            TranslationUnitVariant(try #require(LanguageTag("ko-KR")), korean),
        ])
        unit.attributes["tuid"] = tuid
        return unit
    }

    static func concept(_ id: String, _ terms: [(code: String, term: String)]) throws -> ConceptEntry {
        var sections: [LanguageSection] = []
        for (code, term) in terms {
            if let index = sections.firstIndex(where: { $0.languageCode == code }) {
                sections[index].terms.append(TermSection(term))
            } else {
                sections.append(LanguageSection(try #require(LanguageTag(code)), terms: [TermSection(term)]))
            }
        }
        return ConceptEntry(id: id, languageSections: sections)
    }

    /// Writes a memory index; the content hash of a unit is that of its first segment.
    @discardableResult static func writeMemory(_ units: [TranslationUnit], to path: String) throws -> MemorySummary {
        var builder = try MemoryIndexBuilder(path: path, keys: try keys.get())
        for unit in units {
            let content = unit.variants.first?.segment.plainText ?? ""
            try builder.add(unit, contentHash: MemoryIndexBuilder.hash(content))
        }
        return try builder.finish(MemoryHeader(attributes: ["srclang": "en"]))
    }

    @discardableResult static func writeGlossary(
        _ concepts: [ConceptEntry], to path: String, flags: [String: Set<TermMatching.Flag>] = [:]
    ) throws -> GlossarySummary {
        var builder = try TermIndexBuilder(path: path, keys: try keys.get())
        for concept in concepts {
            try builder.add(concept) { TermMatching(flags: flags[$0.term] ?? []) }
        }
        return try builder.finish()
    }
}
