public import LanguageAssets
public import TextAnalysis

/// Recognizes the terms of glossaries in running text, longest first (rule R0.4).
///
/// Terms are compared on the orthographic rung. Latin terms end at letters and digits, Hangul terms at Hangul, Han terms
/// at ICU's word boundaries (rule Z4); inflected forms and forms with particles are not recognized.
public struct TermRecognizer: Sendable {
    private let indexes: [TermIndex]
    private let keys: KeyBuilder
    private let languages: LanguageMatcher

    /// Makes a recognizer over glossaries.
    public init(indexes: [TermIndex], keys: KeyBuilder, languages: LanguageMatcher) {
        self.indexes = indexes
        self.keys = keys
        self.languages = languages
    }

    /// The terms of a language in a text, in the order of the text.
    ///
    /// Cost: linear in the text.
    public func occurrences(
        in text: String, language: LanguageTag
    ) throws(TermRecognitionError) -> [TermOccurrence] {
        let candidates = candidates(in: keys.key(of: text, at: .orthographic))
        // Most texts end here, before the offsets and words that only a hit needs.
        guard !candidates.isEmpty else { return [] }
        let key = keys.mappedKey(of: text, at: .orthographic)
        let words = try wordBoundaries(of: text, language, for: candidates)
        var found: [Range<Int>: [TermOccurrence.Term]] = [:]
        for candidate in candidates {
            let raw = key.rawRange(for: candidate.range)
            guard !candidate.needsWordStart || words.contains(raw.lowerBound),
                !candidate.needsWordEnd || words.contains(raw.upperBound)
            else { continue }
            for place in candidate.places {
                let term = try term(place, of: candidate.glossary, language, written: text.slice(raw))
                if let term { found[raw, default: []].append(term) }
            }
        }
        return Self.longestFirst(found)
    }

    /// A stretch of a text's key that is the key of terms, with what is still to be shown of its edges (rule Z4).
    private struct Candidate {
        let range: Range<Int>
        let glossary: Int
        let places: [TermPlace]
        let needsWordStart: Bool
        let needsWordEnd: Bool
    }

    private func candidates(in key: [UInt8]) -> [Candidate] {
        let edges = TermEdges(key: key)
        var candidates: [Candidate] = []
        for start in edges.starts {
            for (number, index) in indexes.enumerated() {
                for match in index.prefixes(of: key[start...]) {
                    let range = start..<start + match.length
                    guard edges.isFree(endOf: range) else { continue }
                    candidates.append(
                        Candidate(
                            range: range, glossary: number, places: match.terms,
                            needsWordStart: edges.isInsideHan(startOf: range),
                            needsWordEnd: edges.isInsideHan(endOf: range)))
                }
            }
        }
        return candidates
    }

    private func wordBoundaries(
        of text: String, _ language: LanguageTag, for candidates: [Candidate]
    ) throws(TermRecognitionError) -> Set<Int> {
        guard candidates.contains(where: { $0.needsWordStart || $0.needsWordEnd }) else { return [] }
        do {
            var words = try WordBoundaries(for: language)
            return Set(try words.boundaries(of: text))
        } catch {
            throw .text(error)
        }
    }

    // A term of another language, or one whose letter case matters and differs, is none.
    private func term(
        _ place: TermPlace, of glossary: Int, _ language: LanguageTag, written: String
    ) throws(TermRecognitionError) -> TermOccurrence.Term? {
        let concept: TermIndex.Concept
        do {
            concept = try indexes[glossary].concept(at: place)
        } catch {
            throw .index(error)
        }
        guard concept.entry.languageSections.indices.contains(place.section) else { return nil }
        let section = concept.entry.languageSections[place.section]
        guard languages.distance(asked: language, available: section.language, use: .match) != nil,
            section.terms.indices.contains(place.term)
        else { return nil }
        let term = section.terms[place.term]
        let matching = concept.matching[place.section][place.term]
        if matching.flags.contains(.caseSensitive),
            keys.key(of: written, at: .typographic) != keys.key(of: term.term, at: .typographic)
        {
            return nil
        }
        return TermOccurrence.Term(glossary: glossary, concept: concept.entry, term: term, matching: matching)
    }

    private static func longestFirst(_ candidates: [Range<Int>: [TermOccurrence.Term]]) -> [TermOccurrence] {
        let ordered = candidates.keys.sorted { one, other in
            one.count != other.count ? one.count > other.count : one.lowerBound < other.lowerBound
        }
        var accepted: [Range<Int>] = []
        for range in ordered where !accepted.contains(where: { $0.contains(range) }) {
            accepted.append(range)
        }
        return accepted.sorted { $0.lowerBound < $1.lowerBound }.map { range in
            TermOccurrence(range: range, terms: candidates[range] ?? [])
        }
    }
}

/// Why terms could not be recognized.
public enum TermRecognitionError: Error, Sendable {
    /// An index file is damaged.
    case index(IndexError)
    /// ICU could not find words.
    case text(TextAnalysisError)
}

extension String {
    /// The text between two UTF-8 offsets on scalar boundaries.
    fileprivate func slice(_ range: Range<Int>) -> String {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(self[start..<utf8.index(start, offsetBy: range.count)])
    }
}
