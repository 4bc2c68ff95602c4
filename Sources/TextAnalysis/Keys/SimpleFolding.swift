/// The typographic rung for segments of simple characters: ASCII, Latin letters with precomposed accents, Hangul
/// syllables, Chinese characters, kana, full-width ASCII and common punctuation.
///
/// It copies stretches that are their own key and stops at the first character it does not know. Its result is, byte
/// for byte, that of `TypographicFolding`.
struct SimpleFolding: ~Copyable {
    private let text: UnsafeBufferPointer<UInt8>
    private let classes: UnsafeBufferPointer<SimpleClass>
    private let tables: KeyTables
    /// Up to here the text is in the output.
    private var copied = 0
    private var position = 0
    /// The class of what was written last; `hard` at the start.
    private var previous = SimpleClass.hard

    /// A character of the text.
    private struct SimpleCharacter {
        let simpleClass: SimpleClass
        let value: UInt32
        let end: Int
    }

    /// Appends the key and returns true, or returns false after appending an arbitrary part of it.
    static func append(_ text: UnsafeBufferPointer<UInt8>, _ tables: KeyTables, to output: inout [UInt8]) -> Bool {
        tables.simpleClasses.withUnsafeBufferPointer { classes in
            var folding = SimpleFolding(text: text, classes: classes, tables: tables)
            return folding.run(&output)
        }
    }

    private init(text: UnsafeBufferPointer<UInt8>, classes: UnsafeBufferPointer<SimpleClass>, tables: KeyTables) {
        self.text = text
        self.classes = classes
        self.tables = tables
    }

    private mutating func run(_ output: inout [UInt8]) -> Bool {
        while position < text.count {
            let byte = text[position]
            if byte < 0x80, classes[Int(byte)].isCopied {
                previous = classes[Int(byte)]
                position += 1
            } else {
                let character = character(at: position)
                guard fold(character, &output) else { return false }
            }
        }
        output.append(contentsOf: text[copied...])
        return true
    }

    @inline(__always)
    private mutating func fold(_ character: SimpleCharacter, _ output: inout [UInt8]) -> Bool {
        if character.simpleClass.isCopied {
            if character.value < 0x80 { replace(upTo: character.end, by: character.value, &output) }
            previous = character.simpleClass
            position = character.end
            return true
        }
        switch character.simpleClass {
        case .space: return foldSpaces(&output)
        case .hyphen, .enDash, .dash: return foldDashes(character, &output)
        case .fullStop, .ideographicFullStop, .ellipsis: return foldDots(character, &output)
        case .replaced:
            let mark = tables.replacements[CodePoint(character.value)]
            write(mark?.value ?? character.value, upTo: character.end, &output)
            return true
        default: return false
        }
    }
}

// MARK: - Rules

extension SimpleFolding {
    /// One space for a run, none at the ends, none between a Latin letter and a Chinese character.
    private mutating func foldSpaces(_ output: inout [UInt8]) -> Bool {
        var end = position
        var next = character(at: end)
        while next.simpleClass == .space {
            end = next.end
            next = character(at: end)
        }
        guard end == text.count || next.simpleClass != .hard else { return false }
        let isDropped =
            previous == .hard || end == text.count
            || (previous == .latin && next.simpleClass == .han) || (previous == .han && next.simpleClass == .latin)
        if isDropped {
            flush(&output)
            copied = end
            position = end
        } else if end == position + 1 && text[position] == 0x20 {
            position = end
            previous = .space
        } else {
            replace(upTo: end, by: 0x20, &output)
            position = end
            previous = .space
        }
        return true
    }

    private mutating func foldDashes(_ first: SimpleCharacter, _ output: inout [UInt8]) -> Bool {
        var end = first.end
        var next = character(at: end)
        var count = 1
        var hyphens = first.simpleClass == .hyphen ? 1 : 0
        while next.simpleClass.isDash {
            count += 1
            hyphens += next.simpleClass == .hyphen ? 1 : 0
            end = next.end
            next = character(at: end)
        }
        guard end == text.count || next.simpleClass != .hard else { return false }
        guard hyphens == 0 || hyphens == count else { return false }
        let dash = count > 1 ? CodePoint.emDash : mark(for: first.simpleClass, before: next.simpleClass)
        write(dash.value, upTo: end, &output)
        return true
    }

    private func mark(for dash: SimpleClass, before next: SimpleClass) -> CodePoint {
        if dash != .dash && previous == .digit && next == .digit { return .tilde }
        if dash == .enDash { return previous.isAlphabetic && next.isAlphabetic ? .hyphen : .emDash }
        return dash == .hyphen ? .hyphen : .emDash
    }

    private mutating func foldDots(_ first: SimpleCharacter, _ output: inout [UInt8]) -> Bool {
        var end = first.end
        var next = character(at: end)
        var count = 1
        var ideographic = first.simpleClass == .ideographicFullStop ? 1 : 0
        while next.simpleClass.isDot {
            count += 1
            ideographic += next.simpleClass == .ideographicFullStop ? 1 : 0
            end = next.end
            next = character(at: end)
        }
        guard ideographic == 0 || ideographic == count else { return false }
        let isEllipsis = count > 1 || first.simpleClass == .ellipsis
        let single = ideographic > 0 ? CodePoint.ideographicFullStop : .fullStop
        write(isEllipsis ? CodePoint.ellipsis.value : single.value, upTo: end, &output)
        return true
    }
}

// MARK: - Reading and writing

extension SimpleFolding {
    /// The character at an offset, full-width forms as their ASCII forms; `hard` at the end and for ill-formed bytes.
    @inline(__always)
    private func character(at offset: Int) -> SimpleCharacter {
        guard offset < text.count else { return SimpleCharacter(simpleClass: .hard, value: 0, end: offset) }
        let lead = UInt32(text[offset])
        if lead < 0x80 {
            return SimpleCharacter(simpleClass: classes[Int(lead)], value: lead, end: offset + 1)
        }
        return lead < 0xE0 ? twoBytes(lead, at: offset) : threeBytes(lead, at: offset)
    }

    @inline(__always)
    private func twoBytes(_ lead: UInt32, at offset: Int) -> SimpleCharacter {
        guard lead >= 0xC2, let trail = trail(at: offset + 1) else { return hard(at: offset) }
        let value = (lead & 0x1F) << 6 | trail
        return SimpleCharacter(simpleClass: classes[Int(value)], value: value, end: offset + 2)
    }

    @inline(__always)
    private func threeBytes(_ lead: UInt32, at offset: Int) -> SimpleCharacter {
        guard lead < 0xF0, let second = trail(at: offset + 1), let third = trail(at: offset + 2) else {
            return hard(at: offset)
        }
        let value = (lead & 0x0F) << 12 | second << 6 | third
        let end = offset + 3
        switch value {
        case 0xAC00...0xD7A3: return SimpleCharacter(simpleClass: .letter, value: value, end: end)
        case 0x3400...0x4DBF, 0x4E00...0x9FFF: return SimpleCharacter(simpleClass: .han, value: value, end: end)
        case 0x800..<UInt32(SimpleClass.tableEnd):
            return SimpleCharacter(simpleClass: classes[Int(value)], value: value, end: end)
        case 0xFF01...0xFF5E:
            return SimpleCharacter(simpleClass: classes[Int(value - 0xFEE0)], value: value - 0xFEE0, end: end)
        default: return hard(at: offset)
        }
    }

    private func hard(at offset: Int) -> SimpleCharacter {
        SimpleCharacter(simpleClass: .hard, value: 0, end: offset)
    }

    @inline(__always)
    private func trail(at offset: Int) -> UInt32? {
        guard offset < text.count, text[offset] & 0xC0 == 0x80 else { return nil }
        return UInt32(text[offset] & 0x3F)
    }

    /// Writes a mark that belongs to no word; the text itself serves where it already has the mark.
    @inline(__always)
    private mutating func write(_ value: UInt32, upTo end: Int, _ output: inout [UInt8]) {
        if !stands(value, upTo: end) { replace(upTo: end, by: value, &output) }
        previous = .other
        position = end
    }

    /// Whether the text from here to `end` is the character and nothing else.
    private func stands(_ value: UInt32, upTo end: Int) -> Bool {
        let length = end - position
        switch value {
        case 0..<0x80: return length == 1 && UInt32(text[position]) == value
        case 0x800...0xFFFF:
            return length == 3 && text[position] == UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
                && text[position + 1] == UInt8(truncatingIfNeeded: 0x80 | (value >> 6 & 0x3F))
                && text[position + 2] == UInt8(truncatingIfNeeded: 0x80 | (value & 0x3F))
        default: return false
        }
    }

    private mutating func replace(upTo end: Int, by value: UInt32, _ output: inout [UInt8]) {
        flush(&output)
        CodePoint(value).appendUTF8(to: &output)
        copied = end
    }

    private mutating func flush(_ output: inout [UInt8]) {
        if copied < position { output.append(contentsOf: text[copied..<position]) }
    }
}
