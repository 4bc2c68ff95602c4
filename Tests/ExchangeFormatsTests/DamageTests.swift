import ExchangeFormats
import Foundation
import LanguageAssets
import Testing

struct DamageTests {
    /// Numbers that are the same on every machine (SplitMix64).
    struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    @Test(arguments: ComplianceKitTests.units.map(\.0))
    func `A damaged file gives an error or units that can be written, and never a crash`(_ name: String) throws {
        let original = [UInt8](try Data(contentsOf: ComplianceKitTests.file(name)))
        for seed in UInt64(1)...40 {
            var numbers = Numbers(state: seed)
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                let at = Int.random(in: 0..<bytes.count, using: &numbers)
                switch Int.random(in: 0..<4, using: &numbers) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &numbers)
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(contentsOf: bytes[at...].prefix(20), at: bytes.count / 2)
                default: bytes.removeLast(bytes.count - at)
                }
                if bytes.isEmpty { bytes = [0x3C] }
            }
            let reading = try TMXReading(bytes)
            guard reading.error == nil else { continue }
            let written = reading.written
            #expect(try TMXReading(written).written == written, "seed \(seed)")
        }
    }
}
