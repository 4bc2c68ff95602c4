import Foundation
import LanguageAssets
import TestSupport
import Testing

@testable import Concord

/// What the header of a file says is still true of its units in another memory.
struct ImportHeaderTests {
    static let unit = Samples.unit(("en", "talks"), ("ko", "회담"))
    static let second = Samples.unit(("ko", "연착륙"), ("en", "soft landing"))

    private func merged(_ first: String, _ second: String) throws -> XMLTree.Node {
        let sample = try SampleWorkspace()
        try sample.importMemory(first)
        try sample.importMemory(second)
        return try XMLTree.root(of: sample.content(of: "TMX/m.tmx"))
    }

    @Test func `Notes and properties of both headers are there, equal ones once`() throws {
        let root = try merged(
            Samples.memory(Self.unit, inside: "<note>one</note><prop type=\"x-a\">1</prop>"),
            Samples.memory(
                Self.second,
                inside: "<prop type=\"x-a\">1</prop><prop type=\"x-a\">2</prop><note xml:lang=\"ko\">둘</note>"))
        #expect(
            root.all("header").flatMap(\.children).map(\.line) == [
                "<note>one</note>", "<prop type=\"x-a\">1</prop>", "<prop type=\"x-a\">2</prop>",
                "<note xml:lang=\"ko\">둘</note>",
            ])
    }

    @Test func `A unit takes along what it inherited where the memory's header says otherwise`() throws {
        let other = Samples.memory(Self.second, header: #"srclang="ko" o-encoding="euc-kr""#)
            .replacingOccurrences(of: "creationtool=\"test\"", with: "creationtool=\"other\"")
        let root = try merged(Samples.memory(Self.unit), other)
        let units = root.all("tu")
        #expect(units[0].attributes == [:])
        #expect(units[1].attributes == ["srclang": "ko", "o-encoding": "euc-kr", "creationtool": "other"])
        #expect(root.all("header").first?.attributes["srclang"] == "en")
    }

    @Test func `A unit's own attribute outweighs its header`() throws {
        let own = Self.second.replacingOccurrences(of: "<tu>", with: "<tu srclang=\"zh\" datatype=\"html\">")
        let root = try merged(Samples.memory(Self.unit), Samples.memory(own, header: #"srclang="ko""#))
        #expect(root.all("tu")[1].attributes == ["srclang": "zh", "datatype": "html"])
    }

    @Test func `The direction of a match is that of the unit's own file`() throws {
        let sample = try SampleWorkspace()
        try sample.importMemory(Samples.memory(Self.unit))
        try sample.importMemory(Samples.memory(Self.second, header: #"srclang="ko""#))
        let found = try sample.workspace.match("연착륙", from: .korean, to: .english).matches
        #expect(found.map(\.score) == [100])
        #expect(found.first?.reasons == [])
    }

    @Test func `Namespaces that either file declares stay declared`() throws {
        let first = Samples.memory(Self.unit, inside: "<prop type=\"x\"/><a:x/>")
            .replacingOccurrences(of: "<tmx ", with: "<tmx xmlns:a=\"urn:a\" ")
        let second = Samples.memory(Self.second.replacingOccurrences(of: "<tu>", with: "<tu b:mark=\"1\">"))
            .replacingOccurrences(of: "<tmx ", with: "<tmx xmlns:b=\"urn:b\" ")
        let root = try merged(first, second)
        #expect(root.attributes == ["version": "1.4", "xmlns:a": "urn:a", "xmlns:b": "urn:b"])
        #expect(root.all("tu")[1].attributes["b:mark"] == "1")
    }
}
