/// One thing that is otherwise in the new version of a unit or header.
public struct ContentChange: Sendable, Hashable {
    /// What changed.
    public let place: ContentPlace
    /// What stood there; `nil` when there was nothing.
    ///
    /// A segment is the markup between `<seg>` and `</seg>`, anything else its text, or its markup when it has
    /// attributes of its own.
    public let old: String?
    /// What stands there now; `nil` when there is nothing.
    public let new: String?
}
