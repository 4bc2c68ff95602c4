import Foundation
import Testing

@Suite struct ShippedAssetsTests {
    @Test(arguments: ["Glossaries/northeast-asia-security.tbx", "TMX/dialogue.tmx"])
    func `What ships is what its source table makes`(path: String) throws {
        let folder = try TemporaryFolder()
        _ = try folder.command("init")
        let maker = Command.products.appending(path: "asset-maker")
        let outcome = try folder.command.run(maker, [Command.repository.path, folder.url.path])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let made = try Data(contentsOf: folder.url.appending(path: path))
        #expect(try made == Data(contentsOf: Command.repository.appending(path: path)))
    }

    @Test func `Every row of the matching rules names a term of its concept`() throws {
        let glossary = try XMLTerms(Command.repository.appending(path: "Glossaries/northeast-asia-security.tbx"))
        let table = try String(
            contentsOf: Command.repository.appending(path: "Glossaries/matching.tsv"), encoding: .utf8)
        var seen: Set<String> = []
        for row in table.split(separator: "\n").dropFirst() {
            let cells = row.split(separator: "\t").map(String.init)
            #expect(cells.count == 3)
            #expect(glossary.terms[cells[0]]?.contains(cells[1]) == true, "\(row)")
            #expect(seen.insert(cells[0] + "\t" + cells[1]).inserted, "twice: \(row)")
            for flag in cells[2].split(separator: ";").map({ $0.trimmingCharacters(in: .whitespaces) })
            where flag.contains("=") {
                let joined = flag.split(separator: "=")[1].replacingOccurrences(of: "|", with: "")
                #expect(joined == cells[1].replacingOccurrences(of: " ", with: ""), "\(row)")
            }
        }
        #expect(seen.count > 900)
    }

    @Test func `The glossary keeps every concept and every language`() throws {
        let glossary = try XMLTerms(Command.repository.appending(path: "Glossaries/northeast-asia-security.tbx"))
        #expect(glossary.terms.count == 308)
        #expect(
            glossary.termCounts == [
                "en": 744, "ko-KR": 640, "ko-KP": 248, "ko-Hani": 143, "zh-Hans-CN": 520, "zh-Hant-TW": 506,
            ])
    }
}
