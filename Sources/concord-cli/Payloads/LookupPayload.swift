internal import Concord
internal import LanguageAssets
internal import TextAnalysis

/// The JSON of `concord lookup`.
struct LookupPayload: Encodable {
    struct Hit: Encodable {
        let glossary: String
        let concept: String
        let rung: String
        let reasons: [String]
        let score: Int
        let matched: Matched
        let definition: Nullable<String>
        let subject: Nullable<String>
        let note: Nullable<String>
        let equivalents: [Equivalent]
    }

    struct Matched: Encodable {
        let text: String
        let language: String
        let status: String
    }

    struct Equivalent: Encodable {
        let text: String
        let language: String
        let status: String
        let note: Nullable<String>
    }

    let schema = 1
    let query: String
    let from: Nullable<String>
    let hits: [Hit]

    private enum CodingKeys: String, CodingKey {
        case schema, query, from, hits
    }

    init(_ lookup: TermLookup) {
        query = lookup.query
        from = Nullable(lookup.from?.description)
        hits = lookup.hits.map { hit in
            Hit(
                glossary: hit.glossary, concept: hit.concept.id, rung: hit.rung.rawValue,
                reasons: hit.reasons.map(\.rawValue), score: hit.score,
                matched: Matched(
                    text: hit.matched.text, language: hit.matched.language.description,
                    status: hit.matched.status.rawValue),
                definition: Nullable(hit.concept.definition), subject: Nullable(hit.concept.subjectField),
                note: Nullable(hit.concept.notes.isEmpty ? nil : hit.concept.notes.joined(separator: "\n")),
                equivalents: hit.equivalents.map { term in
                    Equivalent(
                        text: term.text, language: term.language.description, status: term.status.rawValue,
                        note: Nullable(term.note))
                })
        }
    }
}
