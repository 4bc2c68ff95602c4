extension HashEntry {
    private static let digitBits = 11

    /// Sorts entries by their hash; entries with equal hashes keep their order.
    ///
    /// Cost: linear (radix sort).
    static func sort(_ entries: inout [HashEntry]) {
        let count = entries.count
        guard count > 1 else { return }
        var spare = entries
        for shift in stride(from: 0, to: UInt64.bitWidth, by: digitBits) {
            entries.withUnsafeMutableBufferPointer { source in
                spare.withUnsafeMutableBufferPointer { target in
                    distribute(source, into: target, shift: shift)
                }
            }
            swap(&entries, &spare)
        }
    }

    private static func distribute(
        _ source: UnsafeMutableBufferPointer<HashEntry>, into target: UnsafeMutableBufferPointer<HashEntry>, shift: Int
    ) {
        let mask = UInt64(1 << digitBits) - 1
        var positions = [Int](repeating: 0, count: 1 << digitBits)
        positions.withUnsafeMutableBufferPointer { positions in
            for entry in source { positions[Int(entry.hash >> shift & mask)] += 1 }
            var next = 0
            for digit in positions.indices {
                (positions[digit], next) = (next, next + positions[digit])
            }
            for entry in source {
                let digit = Int(entry.hash >> shift & mask)
                target[positions[digit]] = entry
                positions[digit] += 1
            }
        }
    }
}
