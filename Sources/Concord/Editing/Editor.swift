internal import FoundationEssentials

/// Who changes units, and when.
public struct Editor: Sendable, Hashable {
    /// The name that goes into `creationid` and `changeid`; `nil` leaves them out.
    public let name: String?
    /// The time that goes into `creationdate` and `changedate`, in TMX notation (`YYYYMMDDThhmmssZ`).
    public let date: String

    /// An editor at a time.
    public init(name: String?, date: String) {
        self.name = name
        self.date = date
    }

    /// An editor now.
    public init(name: String?) {
        self.init(name: name, date: Date.now.formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted)))
    }
}
