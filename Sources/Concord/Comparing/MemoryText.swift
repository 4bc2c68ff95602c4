internal import ExchangeFormats
internal import LanguageAssets
internal import WorkspaceStore

/// A TMX file as lines of text, so that tools that compare lines can compare memories.
///
/// Each line has the name of what it belongs to, what it is, and its text, separated by tabs: `@header`, or the tuid of the
/// unit, or `~` for a unit without one (a hash would change with the text). One changed segment is one changed line:
///
///     @header    attribute srclang    en
///     M03        unit
///     M03        note                 number inside a term
///     M03        ko-KR                4자회담은 <ph x="1"/> …
///
/// Text is XML, on one line, with invisible characters as references. Memory does not grow with the file.
public struct MemoryText: Sendable {
    private let path: String

    /// The text form of a file.
    public init(of path: String) {
        self.path = path
    }

    /// Calls `body` with each line, without its line end.
    ///
    /// Where a file breaks off or is no TMX, the last line says so, begins with `!`, and has the digest of the file, so
    /// that broken files differ too. An empty file has no lines.
    ///
    /// - Throws: `ConcordError.store` for a file that cannot be read, and what `body` throws.
    public func forEachLine(_ body: (String) throws -> Void) throws(ConcordError) {
        do {
            try readLines(body)
        } catch let error as ExchangeError where error.code == .empty {
            return
        } catch let error as ExchangeError where error.code != .unreadable {
            do {
                let digest = try Digest(ofFile: path).hexadecimal
                let message = VisibleText.line(text: error.message)
                try body(Self.line("!", error.code.rawValue, message, "SHA-256 \(digest)"))
            } catch {
                throw ConcordError(error)
            }
        } catch {
            throw ConcordError(error)
        }
    }

    private func readLines(_ body: (String) throws -> Void) throws {
        var reader = try TMXReader(path: path)
        try Self.attributeLines(reader.rootAttributes).forEach { try body(Self.line("@tmx", $0)) }
        try Self.attributeLines(reader.header.attributes).forEach { try body(Self.line("@header", $0)) }
        try Self.annotationLines(reader.header.annotations).forEach { try body(Self.line("@header", $0)) }
        while let found = try reader.next() {
            try Self.lines(of: found).forEach(body)
        }
        for problem in reader.problems { try body(Self.line("!", Self.text(of: problem))) }
    }

    private static func lines(of found: PositionedUnit) -> [String] {
        let unit = found.unit
        let name = unit.tuid.map { VisibleText.line(text: $0) } ?? "~"
        var attributes = unit.attributes
        attributes["tuid"] = nil
        var lines = [line(name, "unit", attributeList(attributes))]
        lines += annotationLines(unit.annotations).map { line(name, $0) }
        for variant in unit.variants {
            let language = VisibleText.line(text: variant.languageCode)
            if !variant.attributes.isEmpty {
                lines.append(line(name, "\(language) attributes", attributeList(variant.attributes)))
            }
            lines += annotationLines(variant.annotations).map { line(name, "\(language) \($0)") }
            lines.append(line(name, language, VisibleText.line(markup: variant.segment.markup)))
        }
        return lines + found.problems.map { line(name, "!", text(of: $0)) }
    }

    private static func line(_ parts: String...) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: "\t")
    }

    private static func attributeLines(_ attributes: Attributes) -> [String] {
        sorted(attributes).map { "attribute \($0.name)\t\(VisibleText.line(text: $0.value))" }
    }

    private static func attributeList(_ attributes: Attributes) -> String {
        sorted(attributes).map { attribute in
            let value = VisibleText.line(text: attribute.value).replacing("\"", with: "&quot;")
            return "\(attribute.name)=\"\(value)\""
        }.joined(separator: " ")
    }

    private static func annotationLines(_ annotations: [Annotation]) -> [String] {
        annotations.map { annotation in
            let place = ContentPlace(annotation.part).partDescription
            return "\(VisibleText.line(text: place))\t\(VisibleText.line(text: annotation.shownValue))"
        }
    }

    private static func sorted(_ attributes: Attributes) -> [Attributes.Attribute] {
        attributes.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private static func text(of problem: ReadingProblem) -> String {
        "\(problem.code.rawValue): \(VisibleText.line(text: problem.message)) (\(problem.action))"
    }
}
