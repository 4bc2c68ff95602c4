internal import ExchangeFormats
internal import LanguageAssets

/// Text of one line that shows everything: invisible characters as XML character references.
public enum VisibleText {
    /// A segment's markup, or other XML, on one line.
    ///
    /// Different markup gives different lines.
    public static func line(markup: String) -> String {
        guard markup.unicodeScalars.contains(where: isInvisible) else { return markup }
        var result = ""
        for scalar in markup.unicodeScalars {
            if isInvisible(scalar) {
                result += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Plain text on one line; `&` is escaped, so that different text gives different lines.
    public static func line(text: String) -> String {
        line(markup: text.replacing("&", with: "&amp;"))
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
        // The ideographic space is as wide as a character, and in its place between CJK letters.
        case .spaceSeparator: scalar != " " && scalar != "\u{3000}"
        default: false
        }
    }
}

extension Segment {
    /// What stands between `<seg>` and `</seg>`.
    var markup: String { String(decoding: TMXWriter().bytes(of: self), as: UTF8.self) }
}

extension Annotation {
    /// Its text, or its markup when there is more to it.
    var shownValue: String {
        switch self {
        case .note(let note) where note.attributes.isEmpty: note.text
        case .property(let property) where property.attributes.isEmpty: property.text
        default: String(decoding: TMXWriter().bytes(of: self), as: UTF8.self)
        }
    }

    var part: ContentPlace.Part {
        switch self {
        case .note: .note
        case .property(let property): .property(property.type)
        case .element(let element): .element(element.name)
        }
    }
}
