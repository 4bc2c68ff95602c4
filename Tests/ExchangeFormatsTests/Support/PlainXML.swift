import Foundation

/// A parser of well-formed XML without an internal subset, written for these tests only, so that what the reader and
/// the writer do is judged by something that shares no code with them.
struct PlainXML {
    struct Element: Equatable {
        var name: String
        var attributes: [String: String] = [:]
        var children: [Node] = []
    }

    enum Node: Equatable {
        case text(String)
        case element(Element)
    }

    struct Failure: Error {
        let rest: String
    }

    private var rest: Substring

    /// The root element of a file; comments, processing instructions and the document type do not count.
    static func root(of data: Data) throws -> Element {
        let encoding: String.Encoding =
            data.starts(with: [0xFF, 0xFE]) ? .utf16 : data.starts(with: [0xFE, 0xFF]) ? .utf16 : .utf8
        guard var text = String(data: data, encoding: encoding) else { throw Failure(rest: "encoding") }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        var parser = PlainXML(rest: text[...])
        while true {
            parser.rest = parser.rest.drop(while: \.isWhitespace)
            if try parser.skipMiscellaneous() { continue }
            return try parser.element()
        }
    }

    private mutating func skipMiscellaneous() throws -> Bool {
        for (start, end) in [("<?", "?>"), ("<!--", "-->"), ("<!DOCTYPE", ">")] where rest.hasPrefix(start) {
            _ = try take(upTo: end)
            return true
        }
        return false
    }

    private mutating func element() throws -> Element {
        try expect("<")
        var result = Element(name: name())
        while true {
            rest = rest.drop(while: \.isWhitespace)
            if accept("/>") { return result }
            if accept(">") { break }
            let attribute = name()
            rest = rest.drop(while: \.isWhitespace)
            try expect("=")
            rest = rest.drop(while: \.isWhitespace)
            guard let quote = rest.popFirst(), !attribute.isEmpty else { throw Failure(rest: String(rest.prefix(40))) }
            let value = try take(upTo: String(quote))
            result.attributes[attribute] = try Self.resolved(
                String(value.map { $0.isWhitespace && $0.isASCII ? " " : $0 }))
        }
        while !accept("</\(result.name)") {
            try content(into: &result.children)
        }
        rest = rest.drop(while: \.isWhitespace)
        try expect(">")
        return result
    }

    private mutating func content(into children: inout [Node]) throws {
        if accept("<![CDATA[") {
            Self.append(String(try take(upTo: "]]>")), to: &children)
        } else if try !skipMiscellaneous() {
            if rest.hasPrefix("<") {
                children.append(.element(try element()))
            } else {
                let text = rest.prefix { $0 != "<" }
                guard !text.isEmpty else { throw Failure(rest: "end") }
                rest = rest[text.endIndex...]
                Self.append(try Self.resolved(String(text)), to: &children)
            }
        }
    }

    private static func append(_ text: String, to children: inout [Node]) {
        if case .text(let before)? = children.last {
            children[children.count - 1] = .text(before + text)
        } else {
            children.append(.text(text))
        }
    }

    private static func resolved(_ text: String) throws -> String {
        let known = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
        let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
        return try pieces.dropFirst().reduce(into: String(pieces[0])) { result, piece in
            let parts = piece.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts[0]
            let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
            let character = known[String(name)] ?? number.flatMap(Unicode.Scalar.init).map { String($0) }
            guard let character, parts.count == 2 else { throw Failure(rest: String(piece)) }
            result += character + parts[1]
        }
    }

    private mutating func name() -> String {
        let name = rest.prefix { !$0.isWhitespace && !"=/>".contains($0) }
        rest = rest[name.endIndex...]
        return String(name)
    }

    private mutating func accept(_ text: String) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest = rest.dropFirst(text.count)
        return true
    }

    private mutating func expect(_ text: String) throws {
        guard accept(text) else { throw Failure(rest: String(rest.prefix(40))) }
    }

    private mutating func take(upTo end: String) throws -> Substring {
        guard let range = rest.firstRange(of: end) else { throw Failure(rest: String(rest.prefix(40))) }
        defer { rest = rest[range.upperBound...] }
        return rest[..<range.lowerBound]
    }
}

extension PlainXML.Element {
    /// Without the white space between the elements that TMX allows no text between.
    var withoutLayout: PlainXML.Element {
        var result = self
        let isStructural = ["tmx", "header", "body", "tu", "tuv", "ude"].contains(name)
        result.children = children.compactMap { child in
            switch child {
            case .element(let element): .element(element.withoutLayout)
            case .text(let text) where isStructural && text.allSatisfy(\.isWhitespace): nil
            case .text: child
            }
        }
        return result
    }

    func count(of name: String) -> Int {
        children.reduce(self.name == name ? 1 : 0) { sum, child in
            if case .element(let element) = child { sum + element.count(of: name) } else { sum }
        }
    }
}
