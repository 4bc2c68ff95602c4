import LanguageAssets
import TestSupport
import Testing

@testable import Matching

/// What goes into a record comes out of it, byte for byte.
struct RecordCodingTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func throughIndex(_ unit: TranslationUnit) throws -> TranslationUnit {
        try Samples.writeMemory([unit], to: folder.file("a.cidx"))
        return try MemoryIndex(path: folder.file("a.cidx"), keys: Samples.keys.get()).record(0).unit
    }

    @Test func `A unit with every kind of annotation and nested inline elements comes back whole`() throws {
        let markup = MarkupElement(
            name: "x:tool", attributes: ["xmlns:x": "urn:x"],
            content: [.text("a"), .element(MarkupElement(name: "map", attributes: ["unicode": "#xF8FF"])), .text("")])
        let annotations: [Annotation] = [
            .note(.init("note", attributes: ["xml:lang": "ko", "o-encoding": "x"])),
            .property(.init("x-context-pre", "before\n", attributes: ["xml:lang": "en"])), .element(markup),
        ]
        let inner = InlineElement(.subflow, attributes: ["datatype": "html"], content: [.text("title")])
        let kinds: [InlineElement.Kind] = [
            .beginPaired, .endPaired, .placeholder, .isolated, .highlight, .unknownTag, .foreign("g:x"),
        ]
        let content: [Segment.Content] = kinds.enumerated().map { index, kind in
            .element(
                InlineElement(
                    kind, attributes: ["i": "\(index)", "x": "1"], content: [.text("<b>"), .element(inner), .text("")]))
        }
        let unit = TranslationUnit(
            attributes: ["tuid": "u\u{0}1", "changedate": "20200101T000000Z"], annotations: annotations,
            variants: [
                TranslationUnitVariant(
                    language: try #require(LanguageTag("ko-KP")), languageCode: "KO_kp",
                    attributes: ["creationid": "김"], annotations: annotations, segment: Segment(content)),
                TranslationUnitVariant(.english, ""),
            ])
        #expect(try throughIndex(unit) == unit)
    }

    @Test func `Text that Swift holds equal comes back in its own bytes`() throws {
        for text in ["\u{1112}\u{1161}\u{11AB}국", "\u{F963}韓", "\u{200B}a\u{FEFF}", "\r\n"] {
            let found = try throughIndex(TranslationUnit(variants: [TranslationUnitVariant(.korean, text)]))
            #expect(Array(found.variants[0].segment.plainText.utf8) == Array(text.utf8))
        }
    }

    @Test func `A language code that is no tag survives beside the unknown language`() throws {
        let unit = TranslationUnit(variants: [
            TranslationUnitVariant(language: .undetermined, languageCode: "Korean (South)", segment: Segment("가"))
        ])
        #expect(try throughIndex(unit) == unit)
    }

    @Test func `A concept with everything that a glossary knows comes back whole`() throws {
        let element = MarkupElement(name: "admin", attributes: ["type": "source"], content: [.text("own")])
        let term = TermSection(
            "四方会谈", id: "t1", status: .superseded, partOfSpeech: "noun", notes: ["one", "two"], otherElements: [element]
        )
        let section = LanguageSection(
            language: try #require(LanguageTag("zh-Hans-CN")), languageCode: "zh_hans_cn", definition: "定义",
            otherElements: [element], terms: [term, TermSection("")])
        let concept = ConceptEntry(
            id: "TLK-001", subjectField: "talks", definition: "", notes: ["n"], otherElements: [element],
            languageSections: [section, LanguageSection(.english, terms: [])])
        let matching = TermMatching(
            flags: Set(TermMatching.Flag.allCases), optionalSpaceParts: ["신뢰", "구축"], attributiveParts: ["统一", "成本"])
        var builder = try TermIndexBuilder(path: folder.file("a.cidx"), keys: Samples.keys.get())
        try builder.add(concept) { $0.term.isEmpty ? TermMatching() : matching }
        _ = try builder.finish()
        let found = try TermIndex(path: folder.file("a.cidx"), keys: Samples.keys.get()).concept(0)
        #expect(found.entry == concept)
        #expect(found.matching == [[matching, TermMatching()], []])
    }

    @Test func `Numbers of every length come back`() throws {
        let numbers = [0, 1, 127, 128, 16_383, 16_384, Int.max, Int.min, -1]
        var encoder = ByteEncoder()
        for number in numbers { encoder.append(number) }
        let read = encoder.bytes.withUnsafeBytes { bytes in
            var decoder = ByteDecoder(bytes)
            return (0...numbers.count).map { _ in try? decoder.number() }
        }
        #expect(read == numbers + [nil])
    }
}
