import LanguageAssets
import TestSupport
import Testing

@testable import Matching

/// Looking for terms by whole keys and by prefixes.
struct TermIndexTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `Prefixes are those that comparing with every key finds`() throws {
        var generator = SeededGenerator()
        let alphabet = Array("ab北方b")
        func text(upTo length: Int) -> String {
            String(
                (0..<Int.random(in: 1...length, using: &generator)).map { _ in
                    alphabet[Int.random(in: alphabet.indices, using: &generator)]
                })
        }
        for round in 0..<20 {
            let terms = (0..<60).map { _ in text(upTo: 5) }
            let path = folder.file("\(round).cidx")
            try Samples.writeGlossary(
                try terms.enumerated().map { try Samples.concept("C\($0)", [("en", $1)]) }, to: path)
            let index = try TermIndex(path: path, keys: Samples.keys.get())
            for _ in 0..<40 {
                let query = text(upTo: 9)
                let expected = Set(terms.filter { query.utf8.starts(with: $0.utf8) }).sorted {
                    $0.utf8.count < $1.utf8.count
                }
                let found = index.prefixes(of: Array(query.utf8)[...])
                #expect(found.map(\.length) == expected.map(\.utf8.count))
                #expect(
                    found.map { $0.terms.map(\.concept) }
                        == expected.map { term in terms.indices.filter { terms[$0] == term } })
                let equal = index.terms(orthographicallyEqualTo: query).map(\.concept)
                #expect(equal == terms.indices.filter { terms[$0] == query })
            }
        }
    }

    @Test func `A term is found in any case and width, not by a part of it`() throws {
        let path = folder.file("a.cidx")
        try Samples.writeGlossary([try Samples.concept("A", [("en", "Soft Landing")])], to: path)
        let index = try TermIndex(path: path, keys: Samples.keys.get())
        #expect(index.terms(orthographicallyEqualTo: "ｓｏｆｔ　LANDING").count == 1)
        #expect(index.terms(orthographicallyEqualTo: "soft").isEmpty)
        #expect(index.terms(orthographicallyEqualTo: "soft landings").isEmpty)
    }
}
