internal import TextAnalysis

/// Finds texts that have several partners, in two passes and little memory.
///
/// The first pass keeps 16 bytes for each distinct text; the second keeps the texts of the inconsistent groups only.
struct ConsistencyTable: Sendable {
    /// One member of an inconsistent group.
    struct Member: Sendable {
        let pair: TranslationPair
        /// The partner text, compared on its rung.
        let partner: UInt64
    }

    private struct Partners {
        let first: UInt64
        var isInconsistent = false
    }

    private var partners: [UInt64: Partners] = [:]
    private var groups: [UInt64: [Member]] = [:]
    private var order: [UInt64] = []

    /// First pass: takes a text and its partner.
    mutating func observe(_ text: UInt64, partner: UInt64) {
        if let known = partners[text] {
            if known.first != partner { partners[text]?.isInconsistent = true }
        } else {
            partners[text] = Partners(first: partner)
        }
    }

    /// Second pass: keeps the pair when its text has several partners.
    mutating func collect(_ text: UInt64, partner: UInt64, _ pair: TranslationPair) {
        guard partners[text]?.isInconsistent == true else { return }
        if groups[text] == nil { order.append(text) }
        groups[text, default: []].append(Member(pair: pair, partner: partner))
    }

    /// The inconsistent groups, in the order in which they begin.
    var inconsistentGroups: [[Member]] {
        order.compactMap { groups[$0] }
    }

    /// The members that do not have the most frequent partner of their group, each with one member that has it.
    ///
    /// Where two partners are equally frequent, the one met first counts as the usual one.
    static func deviations(in group: [Member]) -> [(deviating: Member, usual: Member)] {
        var counts: [UInt64: Int] = [:]
        for member in group { counts[member.partner, default: 0] += 1 }
        let highest = counts.values.max() ?? 0
        guard let usual = group.first(where: { counts[$0.partner] == highest }) else { return [] }
        return group.filter { $0.partner != usual.partner }.map { ($0, usual) }
    }
}
