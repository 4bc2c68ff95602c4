internal import LanguageAssets

/// A `<source>`, `<seg-source>` or `<target>`, or a segment of one.
struct XLIFFText {
    var place: TextPlace
    /// Its `xml:lang`.
    var language: String?
    /// Its `state` (1.x, target only).
    var state: String?
    var content: [MarkupElement.Content]
}

/// One source with its target: a whole `<trans-unit>`, a `mrk[@mtype='seg']` of one, or a `<segment>`.
struct XLIFFSegment {
    /// The `mid` of the `mrk` or the `id` of the `<segment>`; `nil` for a whole unit and where there is none.
    var id: String?
    var place: TextPlace
    var source: XLIFFText
    var target: XLIFFText?
    /// The state that the file gives it.
    var state: String?
    var confirmation: XLIFFState
}

/// A `<trans-unit>` or `<unit>`.
struct XLIFFUnit {
    var id: String?
    var place: TextPlace
    var notes: [Annotation] = []
    var segments: [XLIFFSegment] = []
    /// The native code that 2.x keeps apart, by id.
    var originalData: [String: String] = [:]
    var problems: [ReadingProblem] = []
}
