import LanguageAssets
import Testing

struct AttributesTests {
    @Test func `Values are found by name, in the order in which they came`() {
        let attributes: Attributes = ["tuid": "1", "xml:lang": "ko", "a": ""]
        #expect(attributes["xml:lang"] == "ko")
        #expect(attributes["a"] == "")
        #expect(attributes["lang"] == nil)
        #expect(attributes.map(\.name) == ["tuid", "xml:lang", "a"])
        #expect(attributes[1].value == "ko")
    }

    @Test func `A later value replaces an earlier one in its place`() {
        #expect(Attributes([.init("a", "1"), .init("b", "2"), .init("a", "3")]) == ["a": "3", "b": "2"])
    }

    @Test func `Setting adds, changes and removes`() {
        var attributes = Attributes()
        attributes["a"] = "1"
        attributes["b"] = "2"
        attributes["a"] = "3"
        #expect(attributes == ["a": "3", "b": "2"])
        attributes["a"] = nil
        attributes["c"] = nil
        #expect(attributes == ["b": "2"])
        attributes.appendUnique("d", "4")
        #expect(attributes.map(\.name) == ["b", "d"])
        #expect(Attributes().isEmpty)
    }
}
