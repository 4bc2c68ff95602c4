internal import Concord

/// The JSON of one change in a unit or header.
struct ContentChangePayload: Encodable {
    let part: String
    let name: Nullable<String>
    let language: Nullable<String>
    let old: Nullable<String>
    let new: Nullable<String>

    init(_ change: ContentChange) {
        part = change.place.kind
        name = Nullable(change.place.name)
        language = Nullable(change.place.language)
        old = Nullable(change.old)
        new = Nullable(change.new)
    }
}
