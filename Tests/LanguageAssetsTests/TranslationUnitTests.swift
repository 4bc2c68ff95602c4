import LanguageAssets
import Testing

struct TranslationUnitTests {
    @Test func `A unit was changed when it or a variant was changed last`() {
        var unit = TranslationUnit(
            attributes: ["creationdate": "20200101T000000Z"],
            variants: [TranslationUnitVariant(.english, "a"), TranslationUnitVariant(.korean, "가")])
        #expect(unit.changeDate == "20200101T000000Z")
        unit.variants[1].attributes = ["creationdate": "20190101T000000Z", "changedate": "20210101T000000Z"]
        #expect(unit.changeDate == "20210101T000000Z")
        unit.attributes["changedate"] = "20220101T000000Z"
        #expect(unit.changeDate == "20220101T000000Z")
        #expect(TranslationUnit(variants: []).changeDate == nil)
        #expect(TranslationUnit(variants: []).tuid == nil)
    }

    @Test(arguments: [("en", "en"), ("EN-us", "en-US"), ("*all*", nil), ("???", nil), ("", nil)])
    func `The source language of a header is a language or none`(_ written: String, _ tag: String?) {
        #expect(MemoryHeader(attributes: ["srclang": written]).sourceLanguage?.description == tag)
        #expect(MemoryHeader(attributes: [:]).sourceLanguage == nil)
    }

    @Test func `A plain variant has the tag for its code`() {
        let variant = TranslationUnitVariant(.chineseTraditional, "韓半島")
        #expect(variant.languageCode == "zh-Hant")
        #expect(variant.segment.plainText == "韓半島")
    }

    @Test func `The text of an element is that of all its parts`() {
        let inner = MarkupElement(name: "b", content: [.text("b")])
        let element = MarkupElement(name: "a", content: [.text("a "), .element(inner), .text(" c")])
        #expect(element.text == "a b c")
        #expect(element.elements == [inner])
        #expect(MarkupElement(name: "a").text == "")
    }
}
