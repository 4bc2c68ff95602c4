import Foundation

/// SplitMix64, so that a printed seed repeats a failure.
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// Takes the seed from `CONCORD_TEST_SEED`, else a new one, and prints it.
    public init(for test: String = #function) {
        let given = ProcessInfo.processInfo.environment["CONCORD_TEST_SEED"].flatMap(UInt64.init)
        let seed = given ?? UInt64.random(in: 0..<1 << 32)
        print("\(test): seed \(seed); set CONCORD_TEST_SEED to it to repeat this run")
        state = seed
    }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
