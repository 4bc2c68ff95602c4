import LanguageAssets
import Testing

@testable import WorkspaceStore

/// Which units are the same.
struct UnitIdentityTests {
    private func identity(_ unit: TranslationUnit) throws -> UnitIdentity {
        var identifier = try UnitIdentifier()
        return try identifier.identity(of: unit)
    }

    private func variant(_ code: String, _ content: Segment.Content...) -> TranslationUnitVariant {
        TranslationUnitVariant(
            language: LanguageTag(code) ?? .undetermined, languageCode: code, segment: Segment(content))
    }

    private func isSame(_ one: TranslationUnit, _ other: TranslationUnit) throws -> Bool {
        try identity(one) == identity(other)
    }

    private func unit(_ variants: TranslationUnitVariant...) -> TranslationUnit {
        TranslationUnit(variants: variants)
    }

    @Test func `The order of variants and how a language is written do not matter`() throws {
        let one = unit(variant("en", .text("a")), variant("ko-KR", .text("가")), variant("zh-CN", .text("甲")))
        let other = unit(variant("zh_cn", .text("甲")), variant("KO-kr", .text("가")), variant("EN", .text("a")))
        #expect(try isSame(one, other))
        #expect(try identity(one).contentHash == identity(other).contentHash)
    }

    @Test(arguments: [("zh-Hans", "zh-Hant"), ("ko-KR", "ko-KP"), ("zh-CN", "zh-TW"), ("ko", "ko-KP"), ("en", "ko")])
    func `The same text in two languages is not the same`(_ one: String, _ other: String) throws {
        #expect(try !isSame(unit(variant(one, .text("A"))), unit(variant(other, .text("A")))))
    }

    @Test func `Two codes that are no language tags are not the same`() throws {
        let one = unit(variant("en", .text("a")), variant("Korean (South)", .text("가")))
        let other = unit(variant("en", .text("a")), variant("Korean (North)", .text("가")))
        #expect(try !isSame(one, other))
        #expect(try isSame(one, one))
    }

    @Test func `Text is compared by its bytes`() throws {
        #expect(try !isSame(unit(variant("ko", .text("한"))), unit(variant("ko", .text("\u{1112}\u{1161}\u{11AB}")))))
        #expect(try !isSame(unit(variant("en", .text("a "))), unit(variant("en", .text("a")))))
        #expect(try isSame(unit(variant("en", .text("a"), .text("b"))), unit(variant("en", .text("ab")))))
    }

    @Test func `Codes matter, the order of their attributes does not`() throws {
        func code(_ kind: InlineElement.Kind, _ attributes: Attributes, _ text: String) -> TranslationUnit {
            let element = InlineElement(kind, attributes: attributes, content: [.text(text)])
            return unit(variant("en", .text("a"), .element(element), .text("b")))
        }
        let one = code(.beginPaired, ["i": "1", "x": "2"], "<b>")
        #expect(try isSame(one, code(.beginPaired, ["x": "2", "i": "1"], "<b>")))
        #expect(try !isSame(one, code(.endPaired, ["i": "1", "x": "2"], "<b>")))
        #expect(try !isSame(one, code(.beginPaired, ["i": "1"], "<b>")))
        #expect(try !isSame(one, code(.beginPaired, ["i": "1", "x": "2"], "<i>")))
        #expect(try !isSame(one, unit(variant("en", .text("ab")))))
    }

    @Test func `Context properties matter, other properties, notes and attributes do not`() throws {
        let plain = unit(variant("en", .text("a")), variant("ko", .text("가")))
        func with(_ annotation: Annotation) -> TranslationUnit {
            var unit = plain
            unit.annotations = [annotation]
            return unit
        }
        #expect(try isSame(plain, with(.property(.init("x-client", "A")))))
        #expect(try isSame(plain, with(.note(.init("checked")))))
        #expect(try !isSame(plain, with(.property(.init("x-context-pre", "before")))))
        #expect(
            try !isSame(
                with(.property(.init("x-context-pre", "before"))), with(.property(.init("x-context-post", "before")))))
        #expect(try identity(plain).contentHash == identity(with(.property(.init("x-context", "c")))).contentHash)
        var dated = plain
        dated.attributes = ["changedate": "20200101T000000Z"]
        #expect(try isSame(plain, dated))
    }

    @Test func `The order of variants that carry context does not matter`() throws {
        var english = variant("en", .text("a"))
        english.annotations = [.property(.init("x-context-pre", "b"))]
        var korean = variant("ko", .text("가"))
        korean.annotations = [.property(.init("x-context-pre", "나")), .property(.init("x-context-post", "다"))]
        #expect(try isSame(unit(english, korean), unit(korean, english)))
        var swapped = korean
        swapped.annotations = korean.annotations.reversed()
        #expect(try isSame(unit(english, korean), unit(english, swapped)))
    }
}
