/// The answers to several questions as one JSON document; a single answer stands for itself.
struct Answers<Answer: Encodable>: Encodable {
    private let answers: [Answer]

    private enum Key: String, CodingKey {
        case schema
        case results
    }

    init(_ answers: [Answer]) {
        self.answers = answers
    }

    func encode(to encoder: any Encoder) throws {
        if answers.count == 1 {
            try answers[0].encode(to: encoder)
        } else {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(1, forKey: .schema)
            try container.encode(answers, forKey: .results)
        }
    }
}
