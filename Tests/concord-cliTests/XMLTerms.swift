import Foundation
import FoundationXML

/// The terms of a TBX file, read by another parser than ours.
final class XMLTerms: NSObject, XMLParserDelegate {
    private(set) var terms: [String: Set<String>] = [:]
    private(set) var termCounts: [String: Int] = [:]
    private var concept = ""
    private var language = ""
    private var text = ""

    init(_ file: URL) throws {
        super.init()
        let parser = XMLParser(data: try Data(contentsOf: file))
        parser.delegate = self
        guard parser.parse() else { throw CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if name == "termEntry" { concept = attributes["id"] ?? "" }
        if name == "langSet" { language = attributes["xml:lang"] ?? "" }
        text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        text += string
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard name == "term" else { return }
        terms[concept, default: []].insert(text)
        termCounts[language, default: 0] += 1
    }
}
