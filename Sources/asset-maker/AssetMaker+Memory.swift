internal import ExchangeFormats
internal import LanguageAssets

extension AssetMaker {
    /// One unit for each row: the columns named by a language are its variants, `id` its tuid, `check_notes` its note.
    static func makeMemory(from source: String, to destination: String) throws {
        let header = MemoryHeader(
            attributes: [
                "creationtool": "concord", "creationtoolversion": "1", "segtype": "sentence", "o-tmf": "tsv",
                "adminlang": "en", "srclang": "en", "datatype": "plaintext",
            ],
            annotations: [.note(.init("Sentences of a policy dialogue, written for Concord. Apache License 2.0."))])
        var table = try TableReader(path: source, dialect: .tabSeparated)
        let writer = TMXWriter()
        var content: [UInt8] = []
        writer.appendStart(header, to: &content)
        while let row = try table.next() {
            var unit = TranslationUnit(variants: [])
            unit.attributes["tuid"] = row["id"]
            if let note = row["check_notes"] { unit.annotations.append(.note(.init(note))) }
            for column in table.columns where column != "id" && column != "check_notes" {
                guard let text = row[column], let language = LanguageTag(column) else { continue }
                unit.variants.append(TranslationUnitVariant(language, text))
            }
            writer.append(unit, to: &content)
        }
        writer.appendEnd(to: &content)
        try store(content, at: destination)
    }
}
