import Foundation
import FoundationXML

/// A document as a tree, read by another parser than ours.
///
/// White space between elements does not count.
final class XMLTree: NSObject, XMLParserDelegate {
    final class Node: Hashable {
        let name: String
        var attributes: [String: String]
        var children: [Node] = []
        var text = ""

        init(_ name: String, _ attributes: [String: String] = [:], text: String = "") {
            self.name = name
            self.attributes = attributes
            self.text = text
        }

        static func == (one: Node, other: Node) -> Bool {
            one.name == other.name && one.attributes == other.attributes
                && Array(one.text.utf8) == Array(other.text.utf8)
                && one.children == other.children
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(children)
        }

        /// The nodes below with a name, in order.
        func all(_ name: String) -> [Node] {
            children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
        }

        /// The node as one line, for messages.
        var line: String {
            guard !name.isEmpty else { return text }
            let words = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }
            return "<\(name)\(words.joined())>" + children.map(\.line).joined() + "</\(name)>"
        }
    }

    private let top = Node("")
    private var open: [Node] = []
    private var segmentDepth = 0

    /// Reads a file.
    static func root(of data: Data) throws -> Node {
        let tree = XMLTree()
        tree.open = [tree.top]
        let parser = XMLParser(data: data)
        parser.delegate = tree
        guard parser.parse(), let root = tree.top.children.first else { throw CocoaError(.fileReadCorruptFile) }
        return root
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let node = Node(name, attributes)
        open.last?.children.append(node)
        open.append(node)
        if name == "seg" { segmentDepth = open.count }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        guard let parent = open.last else { return }
        if let last = parent.children.last, last.name.isEmpty {
            last.text += text
        } else {
            parent.children.append(Node("", text: text))
        }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard let node = open.popLast() else { return }
        let isLayout = { (child: Node) in child.name.isEmpty && child.text.allSatisfy(\.isWhitespace) }
        if segmentDepth == 0, !["note", "prop"].contains(name) { node.children.removeAll(where: isLayout) }
        if name == "seg" { segmentDepth = 0 }
    }
}
