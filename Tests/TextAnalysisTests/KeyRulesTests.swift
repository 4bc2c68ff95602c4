import Testing

@testable import TextAnalysis

/// Every row of the rules S1 to S8 and K1.
struct KeyRulesTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let rule: String
        let left: String
        let right: String
        let rung: String
        let reasons: [String]

        var testDescription: String { "\(rule) \(left.debugDescription) \(right.debugDescription)" }
    }

    static let rows: [Row] = {
        let rows = (try? Fixture.rows("key-meetings.tsv", cells: 5)) ?? []
        return rows.filter { $0.count == 5 }.map { cells in
            let reasons = cells[4] == "-" ? [] : cells[4].split(separator: ",").map(String.init)
            return Row(rule: cells[0], left: cells[1], right: cells[2], rung: cells[3], reasons: reasons)
        }
    }()

    @Test(arguments: rows)
    func `Two texts meet on the rung and for the reasons of the rule`(_ row: Row) throws {
        let keys = try KeyBuilder()
        for (left, right) in [(row.left, row.right), (row.right, row.left)] {
            let meeting = keys.meeting(of: left, and: right)
            if row.rung == "looser" {
                #expect(meeting.map { $0.rung == .orthographic } ?? true)
                continue
            }
            #expect(meeting?.rung.rawValue ?? "none" == row.rung)
            #expect(meeting?.reasons.map(\.rawValue).sorted() ?? [] == row.reasons)
        }
    }

    @Test(arguments: rows)
    func `The key of a key is the key`(_ row: Row) throws {
        let keys = try KeyBuilder()
        for rung in KeyRung.allCases {
            for text in [row.left, row.right] {
                let key = keys.key(of: text, at: rung)
                #expect(keys.key(of: String(decoding: key, as: UTF8.self), at: rung) == key)
            }
        }
    }

    @Test func `The fixture has rows for every rule`() {
        #expect(Set(Self.rows.map(\.rule)) == ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "K1"])
        #expect(Self.rows.count > 190)
    }
}
