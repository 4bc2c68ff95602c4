public import LanguageAssets

/// Writes TBX-Basic, version 2 (`martif`, ISO 30042:2008), which every terminology tool reads.
///
/// Each function appends to a buffer that the caller writes out; memory does not grow with the file.
public struct TBXWriter: Sendable {
    /// What the file says of itself.
    public struct Description: Sendable {
        /// The title of the glossary.
        public var title: String
        /// Where the entries come from, and under which licence.
        public var source: String
        /// The language of notes and definitions.
        public var language: LanguageTag

        /// Makes a description.
        public init(title: String, source: String, language: LanguageTag = .english) {
            self.title = title
            self.source = source
            self.language = language
        }
    }

    /// Makes a writer.
    public init() {}

    /// Appends everything up to the first entry.
    public func appendStart(_ description: Description, to buffer: inout [UInt8]) {
        XMLEscaping.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<martif type=\"TBX-Basic\"", to: &buffer)
        XMLEscaping.appendAttribute("xml:lang", description.language.description, to: &buffer)
        XMLEscaping.append(">\n  <martifHeader>\n    <fileDesc>\n", to: &buffer)
        XMLEscaping.append("      <titleStmt><title>", to: &buffer)
        XMLEscaping.append(description.title, as: .content, to: &buffer)
        XMLEscaping.append("</title></titleStmt>\n      <sourceDesc><p>", to: &buffer)
        XMLEscaping.append(description.source, as: .content, to: &buffer)
        XMLEscaping.append("</p></sourceDesc>\n    </fileDesc>\n", to: &buffer)
        XMLEscaping.append("    <encodingDesc><p type=\"XCSURI\">TBXBasicXCSV02.xcs</p></encodingDesc>\n", to: &buffer)
        XMLEscaping.append("  </martifHeader>\n  <text>\n    <body>", to: &buffer)
    }

    /// Appends one entry.
    public func append(_ entry: ConceptEntry, to buffer: inout [UInt8]) {
        line(3, to: &buffer)
        XMLEscaping.appendStartTag("termEntry", ["id": entry.id], order: [], to: &buffer)
        appendDescription(entry.subjectField, "subjectField", unlessIn: entry.otherElements, level: 4, to: &buffer)
        appendDescription(entry.definition, "definition", unlessIn: entry.otherElements, level: 4, to: &buffer)
        for note in entry.notes { appendText(note, in: "note", level: 4, to: &buffer) }
        append(entry.otherElements, level: 4, to: &buffer)
        for section in entry.languageSections { append(section, to: &buffer) }
        line(3, to: &buffer)
        XMLEscaping.append("</termEntry>", to: &buffer)
    }

    /// Appends everything after the last entry.
    public func appendEnd(to buffer: inout [UInt8]) {
        XMLEscaping.append("\n    </body>\n  </text>\n</martif>\n", to: &buffer)
    }

    private func append(_ section: LanguageSection, to buffer: inout [UInt8]) {
        line(4, to: &buffer)
        XMLEscaping.appendStartTag("langSet", ["xml:lang": section.languageCode], order: [], to: &buffer)
        appendDescription(section.definition, "definition", unlessIn: section.otherElements, level: 5, to: &buffer)
        append(section.otherElements, level: 5, to: &buffer)
        for term in section.terms { append(term, to: &buffer) }
        line(4, to: &buffer)
        XMLEscaping.append("</langSet>", to: &buffer)
    }

    private func append(_ term: TermSection, to buffer: inout [UInt8]) {
        line(5, to: &buffer)
        XMLEscaping.append("<tig>", to: &buffer)
        line(6, to: &buffer)
        var attributes = Attributes()
        if let id = term.id { attributes["id"] = id }
        XMLEscaping.appendStartTag("term", attributes, order: [], to: &buffer)
        XMLEscaping.append(term.term, as: .content, to: &buffer)
        XMLEscaping.appendEndTag("term", to: &buffer)
        if !TBXCategory.isGrouped("partOfSpeech", term.partOfSpeech, in: term.otherElements) {
            appendText(term.partOfSpeech, in: "termNote", type: "partOfSpeech", level: 6, to: &buffer)
        }
        if !term.otherElements.contains(where: { TBXEntryBuilder.groupedStatus(in: $0) == term.status }) {
            appendText(term.status?.tbxValue, in: "termNote", type: "administrativeStatus", level: 6, to: &buffer)
        }
        append(term.otherElements.filter { $0.name == "termNote" }, level: 6, to: &buffer)
        for note in term.notes { appendText(note, in: "note", level: 6, to: &buffer) }
        append(term.otherElements.filter { $0.name != "termNote" }, level: 6, to: &buffer)
        line(5, to: &buffer)
        XMLEscaping.append("</tig>", to: &buffer)
    }

    // A value that one of the elements says already, in a group, is not written twice.
    private func appendDescription(
        _ text: String?, _ category: String, unlessIn elements: [MarkupElement], level: Int, to buffer: inout [UInt8]
    ) {
        guard !TBXCategory.isGrouped(category, text, in: elements) else { return }
        appendText(text, in: "descrip", type: category, level: level, to: &buffer)
    }

    private func append(_ elements: [MarkupElement], level: Int, to buffer: inout [UInt8]) {
        for element in elements {
            line(level, to: &buffer)
            XMLEscaping.append(element, order: ["type", "target"], to: &buffer)
        }
    }

    private func appendText(
        _ text: String?, in name: String, type: String? = nil, level: Int, to buffer: inout [UInt8]
    ) {
        guard let text else { return }
        line(level, to: &buffer)
        var attributes = Attributes()
        attributes["type"] = type
        XMLEscaping.appendStartTag(name, attributes, order: [], to: &buffer)
        XMLEscaping.append(text, as: .content, to: &buffer)
        XMLEscaping.appendEndTag(name, to: &buffer)
    }

    private func line(_ level: Int, to buffer: inout [UInt8]) {
        buffer.append(UInt8(ascii: "\n"))
        buffer.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
    }
}
