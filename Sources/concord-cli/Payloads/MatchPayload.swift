internal import Concord
internal import LanguageAssets

/// The JSON of `concord match`.
struct MatchPayload: Encodable {
    struct Match: Encodable {
        let score: Int
        let base: Int
        let kind: String
        let source: String
        let target: String
        let memory: String
        let unit: String
        let tuid: Nullable<String>
        let languages: Languages
        let reasons: [Reason]
        let repaired: Nullable<String>
        let changed: Nullable<String>
        let otherPlaces: [Place]
    }

    struct Languages: Encodable {
        let source: String
        let target: String
    }

    struct Reason: Encodable {
        let code: String
        let points: Int
    }

    struct Place: Encodable {
        let memory: String
        let unit: String
    }

    let schema = 1
    let query: String
    let matches: [Match]

    private enum CodingKeys: String, CodingKey {
        case schema, query, matches
    }

    init(_ found: SegmentMatches) {
        query = found.query
        matches = found.matches.map { match in
            Match(
                score: match.score, base: match.base, kind: match.kind.rawValue, source: match.source,
                target: match.target, memory: match.place.memory, unit: match.place.unit, tuid: Nullable(match.tuid),
                languages: Languages(
                    source: match.sourceLanguage.description, target: match.targetLanguage.description),
                reasons: match.reasons.map { Reason(code: $0.code.rawValue, points: $0.points) },
                repaired: Nullable(nil), changed: Nullable(match.changed.flatMap(Self.internetDate)),
                otherPlaces: match.otherPlaces.map { Place(memory: $0.memory, unit: $0.unit) })
        }
    }

    // `20260131T000000Z` in RFC 3339 notation; a date in another notation stays as it is.
    private static func internetDate(_ date: String) -> String {
        let digits = Array(date)
        guard digits.count == 16, digits[8] == "T", digits[15] == "Z" else { return date }
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z"
    }
}
