import ExchangeFormats
import Foundation
import LanguageAssets

/// A memory in a notation that fits into a table: one string a unit, one field a part.
///
///     "M1 | @usagecount=3 | note=A comment | prop.x-origin=mt | en=Hello | ko@changeid=kim | ko=안녕"
///
/// The first field is the tuid, `-` for none. Text between `<` and `>` is a placeholder with that content.
struct WrittenMemory: Equatable, ExpressibleByArrayLiteral, CustomStringConvertible {
    var header = "srclang=en"
    var units: [String]

    init(_ units: [String], header: String = "srclang=en") {
        self.units = units
        self.header = header
    }

    init(arrayLiteral elements: String...) {
        units = elements
    }

    var description: String { units.joined(separator: "\n") }
}

extension WrittenMemory {
    /// Reads a file back into the notation.
    init(file: String) throws {
        var reader = try TMXReader(path: file)
        let attributes = reader.header.attributes.map { "\($0.name)=\($0.value)" }.sorted()
        header = (attributes + reader.header.annotations.map(Self.field)).joined(separator: " | ")
        units = []
        while let found = try reader.next() { units.append(Self.text(of: found.unit)) }
    }

    func write(to file: String) throws {
        var header = MemoryHeader(attributes: [:])
        for (name, value) in Self.fields(self.header) {
            if let annotation = Self.annotation(name, value) {
                header.annotations.append(annotation)
            } else {
                header.attributes[name] = value
            }
        }
        var bytes: [UInt8] = []
        TMXWriter().appendStart(header, to: &bytes)
        for unit in units { TMXWriter().append(Self.unit(unit), to: &bytes) }
        TMXWriter().appendEnd(to: &bytes)
        try Data(bytes).write(to: URL(filePath: file))
    }

    private static func fields(_ line: String) -> [(name: String, value: String)] {
        line.components(separatedBy: " | ").filter { !$0.isEmpty }.map { field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    private static func annotation(_ name: String, _ value: String) -> Annotation? {
        if name == "note" { return .note(.init(value)) }
        return name.hasPrefix("prop.") ? .property(.init(String(name.dropFirst(5)), value)) : nil
    }

    private static func unit(_ line: String) -> TranslationUnit {
        var unit = TranslationUnit(variants: [])
        var variant = TranslationUnitVariant(.english, "")
        let all = fields(line)
        if let tuid = all.first?.name, tuid != "-" { unit.attributes["tuid"] = tuid }
        for (name, value) in all.dropFirst() {
            if let annotation = annotation(name, value) {
                unit.annotations.append(annotation)
            } else if name.hasPrefix("@") {
                unit.attributes[String(name.dropFirst())] = value
            } else if let at = name.firstIndex(of: "@") {
                variant.attributes[String(name[name.index(after: at)...])] = value
            } else if let slash = name.firstIndex(of: "/") {
                let part = annotation(String(name[name.index(after: slash)...]), value)
                variant.annotations += [part].compactMap(\.self)
            } else {
                variant.languageCode = name
                variant.language = LanguageTag(name) ?? .undetermined
                variant.segment = segment(value)
                unit.variants.append(variant)
                variant = TranslationUnitVariant(.english, "")
            }
        }
        return unit
    }

    private static func segment(_ text: String) -> Segment {
        var content: [Segment.Content] = []
        for (number, part) in text.split(whereSeparator: { "<>".contains($0) }).map(String.init).enumerated() {
            let isCode = text.hasPrefix("<") == (number % 2 == 0)
            content.append(isCode ? .element(InlineElement(.placeholder, content: [.text(part)])) : .text(part))
        }
        return Segment(content)
    }

    private static func field(_ annotation: Annotation) -> String {
        switch annotation {
        case .note(let note): "note=\(note.text)"
        case .property(let property): "prop.\(property.type)=\(property.text)"
        case .element(let element): "element.\(element.name)"
        }
    }

    private static func text(of unit: TranslationUnit) -> String {
        var fields = [unit.tuid ?? "-"]
        fields += unit.attributes.filter { $0.name != "tuid" }.map { "@\($0.name)=\($0.value)" }.sorted()
        fields += unit.annotations.map(field)
        for variant in unit.variants {
            let code = variant.languageCode
            fields += variant.attributes.map { "\(code)@\($0.name)=\($0.value)" }.sorted()
            fields += variant.annotations.map { "\(code)/\(field($0))" }
            let parts = variant.segment.content.map { part in
                switch part {
                case .text(let text): text
                case .element(let element): "<\(Segment(element.content).plainText)>"
                }
            }
            fields.append("\(code)=\(parts.joined())")
        }
        return fields.joined(separator: " | ")
    }
}
