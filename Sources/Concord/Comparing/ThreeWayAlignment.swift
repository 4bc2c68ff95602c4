/// Which element is which in a list, the two lists that came of it, and the list that both become.
struct ThreeWayAlignment {
    /// One element: where it stands in each list that has it.
    struct Row {
        let base: Int?
        let ours: Int?
        let theirs: Int?
    }

    /// What becomes of an element.
    enum Outcome {
        case ours
        case theirs
        case neither
        /// Both sides changed it, and differently; or one changed it and the other removed it.
        case both
    }

    /// Every element that a side has: ours in their order, what only theirs has after the element it follows in theirs.
    let rows: [Row]
    private let base: [AlignmentRecord]
    private let ours: [AlignmentRecord]
    private let theirs: [AlignmentRecord]

    init(_ base: [AlignmentRecord], _ ours: [AlignmentRecord], _ theirs: [AlignmentRecord]) {
        self.base = base
        self.ours = ours
        self.theirs = theirs
        let ourChanges = PairAlignment(base, ours)
        let theirChanges = PairAlignment(base, theirs)
        let additions = PairAlignment(
            ours, theirs, as: .additions, among: ours.indices.filter { ourChanges.partnersOfSecond[$0] == nil },
            theirs.indices.filter { theirChanges.partnersOfSecond[$0] == nil })

        let ourRows = ours.indices.map { index in
            let base = ourChanges.partnersOfSecond[index]
            let theirs = base.map { theirChanges.partnersOfFirst[$0] } ?? additions.partnersOfFirst[index]
            return Row(base: base, ours: index, theirs: theirs)
        }
        let theirRows = theirs.indices.map { index in
            let base = theirChanges.partnersOfSecond[index]
            let ours = base.map { ourChanges.partnersOfFirst[$0] } ?? additions.partnersOfSecond[index]
            return Row(base: base, ours: ours, theirs: index)
        }
        rows = Self.ordered(ourRows, theirRows)
    }

    private static func ordered(_ ourRows: [Row], _ theirRows: [Row]) -> [Row] {
        var followers: [Int: [Row]] = [:]
        var anchor = -1
        for row in theirRows {
            if let ours = row.ours { anchor = ours } else { followers[anchor, default: []].append(row) }
        }
        var rows = followers[-1] ?? []
        rows.reserveCapacity(ourRows.count + followers.count)
        for (index, row) in ourRows.enumerated() {
            rows.append(row)
            rows += followers[index] ?? []
        }
        return rows
    }

    /// What becomes of an element.
    func outcome(of row: Row) -> Outcome {
        let (base, ours, theirs) = (
            row.base.map { self.base[$0].digest }, row.ours.map { self.ours[$0].digest },
            row.theirs.map { self.theirs[$0].digest }
        )
        if ours == theirs || theirs == base { return ours == nil ? .neither : .ours }
        if ours == base { return theirs == nil ? .neither : .theirs }
        return .both
    }

    /// Whether a side has an element otherwise than the base, or not at all.
    func isChanged(_ side: MergeSide, in row: Row) -> Bool {
        let digest =
            switch side {
            case .ours: row.ours.map { ours[$0].digest }
            case .theirs: row.theirs.map { theirs[$0].digest }
            }
        return digest != row.base.map { base[$0].digest }
    }
}
