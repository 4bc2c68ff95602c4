/// Which element of one list is which of another.
///
/// Equal elements find each other first, then those with the same key, then those with the same loose key; each time the
/// first of one list takes the first of the other. Cost: two sortings.
struct PairAlignment {
    /// What two lists are to each other.
    enum Kinship {
        /// An earlier and a later state of one list.
        case versions
        /// What two sides added on their own.
        case additions
    }

    /// For each element of the first list its partner in the second.
    private(set) var partnersOfFirst: [Int?]
    /// For each element of the second list its partner in the first.
    private(set) var partnersOfSecond: [Int?]

    /// Aligns two lists.
    init(_ first: [AlignmentRecord], _ second: [AlignmentRecord], as kinship: Kinship = .versions) {
        self.init(first, second, as: kinship, among: Array(first.indices), Array(second.indices))
    }

    /// Aligns some elements of two lists; the others stay alone.
    init(
        _ first: [AlignmentRecord], _ second: [AlignmentRecord], as kinship: Kinship, among firstIndexes: [Int],
        _ secondIndexes: [Int]
    ) {
        partnersOfFirst = Array(repeating: nil, count: first.count)
        partnersOfSecond = Array(repeating: nil, count: second.count)
        var free = (first: firstIndexes, second: secondIndexes)
        var passes: [(AlignmentRecord) -> UInt128?] = [{ $0.digest }, { UInt128($0.key) }]
        if kinship == .versions { passes.append { $0.looseKey.map { UInt128($0) } } }
        for key in passes {
            pair(Self.sorted(free.first, of: first, by: key), Self.sorted(free.second, of: second, by: key))
            free.first.removeAll { partnersOfFirst[$0] != nil }
            free.second.removeAll { partnersOfSecond[$0] != nil }
        }
    }

    private typealias Entry = (key: UInt128, index: Int)

    private static func sorted(
        _ indexes: [Int], of records: [AlignmentRecord], by key: (AlignmentRecord) -> UInt128?
    ) -> [Entry] {
        indexes.compactMap { index in key(records[index]).map { (key: $0, index: index) } }.sorted { $0 < $1 }
    }

    private mutating func pair(_ first: [Entry], _ second: [Entry]) {
        var (left, right) = (0, 0)
        while left < first.count, right < second.count {
            if first[left].key < second[right].key {
                left += 1
            } else if first[left].key > second[right].key {
                right += 1
            } else {
                partnersOfFirst[first[left].index] = second[right].index
                partnersOfSecond[second[right].index] = first[left].index
                left += 1
                right += 1
            }
        }
    }
}
