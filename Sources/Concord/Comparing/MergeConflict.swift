/// Something that both sides of a merge did differently, so that somebody has to choose.
public struct MergeConflict: Sendable, Hashable {
    /// What is in conflict.
    public enum Subject: Sendable, Hashable {
        /// Both sides changed this part of a unit.
        case part(ContentPlace)
        /// One side changed the unit, this one removed it. The changed version is kept.
        case removed(by: MergeSide)
        /// Both sides added a unit of this name, and the two have nothing to do with each other.
        case addedTwice
        /// Each side removed variants, and together they removed all.
        case noVariantLeft
        /// Both sides changed this part of the header. Ours is kept; this is what theirs has, `nil` for nothing.
        case header(ContentPlace, theirs: String?)
    }

    /// The name of the unit, as in ours if it is there; `nil` for the header.
    public let unit: String?
    /// What is in conflict.
    public let subject: Subject
    /// The versions that are kept, each with a note.
    public let kept: [MergeSide]

    /// The note that stands on a version of the unit, or in the header.
    ///
    ///     concord-conflict: ours, unit M03, variant ko-KR
    ///     concord-conflict: theirs, unit M07, removed in ours
    ///     concord-conflict: theirs, unit M61, added twice
    ///     concord-conflict: theirs, header, attribute srclang: ko
    ///
    /// A name with a comma or a quote stands in quotes, with quotes inside doubled.
    public func note(on side: MergeSide) -> String {
        "\(Self.notePrefix) \(side.rawValue), \(place), \(fact)"
    }

    /// How every note of a conflict begins.
    public static let notePrefix = "concord-conflict:"

    /// `unit M03` or `header`.
    public var place: String {
        guard let unit else { return "header" }
        let needsQuotes = unit.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return "unit " + (needsQuotes ? "\"\(unit.replacing("\"", with: "\"\""))\"" : unit)
    }

    /// For example `variant ko-KR` or `removed in ours`.
    public var fact: String {
        switch subject {
        case .part(let place): place.description
        case .removed(let side): "removed in \(side.rawValue)"
        case .addedTwice: "added twice"
        case .noVariantLeft: "no variant left"
        case .header(let place, let theirs): theirs.map { "\(place): \($0)" } ?? "\(place) removed"
        }
    }
}
