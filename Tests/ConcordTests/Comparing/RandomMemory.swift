import Foundation
import TestSupport

/// Makes memories and changes them at random; each new text is like no other, so that a test sees where it went.
struct RandomMemory {
    var generator: SeededGenerator
    private var count = 0
    private static let languages = ["en", "ko-KR", "ko-KP", "zh-Hans", "zh-Hant"]

    init(_ generator: SeededGenerator) {
        self.generator = generator
    }

    mutating func memory() -> WrittenMemory {
        WrittenMemory((0..<number(0, 8)).map { _ in unit() })
    }

    /// A version of a memory in which some units changed, came, went or moved.
    mutating func changed(_ memory: WrittenMemory) -> WrittenMemory {
        var result = memory
        result.units = memory.units.flatMap { unit -> [String] in
            switch number(0, 9) {
            case 0: []
            case 1: [unit, self.unit()]
            case 2: [unit, unit]
            case 3, 4, 5: [changed(unit)]
            default: [unit]
            }
        }
        if number(0, 3) == 0 { result.units.shuffle(using: &generator) }
        if number(0, 1) == 0 { result.units.append(unit()) }
        return result
    }

    private mutating func unit() -> String {
        // Few names, so that some meet; some units have none.
        var fields = [number(0, 2) == 0 ? "-" : "T\(number(0, 20))"]
        if number(0, 3) == 0 { fields.append("@o-tmf=\(text())") }
        if number(0, 2) == 0 { fields.append("note=\(text())") }
        if number(0, 2) == 0 { fields.append("prop.x-p=\(text())") }
        for language in Self.languages.prefix(number(1, 5)) {
            if number(0, 4) == 0 { fields.append("\(language)/note=\(text())") }
            fields.append("\(language)=\(text())")
        }
        return fields.joined(separator: " | ")
    }

    private mutating func changed(_ unit: String) -> String {
        var fields = unit.components(separatedBy: " | ")
        let index = number(1, fields.count - 1)
        let name = fields[index].prefix { $0 != "=" }
        if number(0, 4) == 0, Self.canRemove(name, of: fields) {
            fields.remove(at: index)
        } else {
            fields[index] = "\(name)=\(text())"
        }
        // Attributes come first.
        let start = fields.dropFirst().firstIndex { !$0.hasPrefix("@") } ?? fields.count
        if number(0, 3) == 0 { fields.insert("note=\(text())", at: start) }
        return fields.joined(separator: " | ")
    }

    private static func canRemove(_ name: Substring, of fields: [String]) -> Bool {
        guard languages.contains(String(name)) else { return true }
        // What stands before a variant belongs to it.
        return !fields.contains { $0.hasPrefix("\(name)/") }
            && fields.count { field in languages.contains { field.hasPrefix("\($0)=") } } > 1
    }

    private mutating func text() -> String {
        count += 1
        return number(0, 3) == 0 ? "text\(count)<\(count)>한국" : "text\(count)"
    }

    private mutating func number(_ low: Int, _ high: Int) -> Int {
        Int.random(in: low...high, using: &generator)
    }
}
