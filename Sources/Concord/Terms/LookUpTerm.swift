public import LanguageAssets
internal import Matching
internal import TextAnalysis
internal import WorkspaceStore

extension Workspace {
    /// Finds the equivalents of a term in every glossary of the workspace.
    ///
    /// Finds the term however it is typed: other width, quotes, dashes, spaces, Unicode form or letter case.
    ///
    /// - Parameters:
    ///   - term: The whole term.
    ///   - from: The language of the term; `nil` for any.
    ///   - to: The languages of the equivalents, in the order wanted; empty for all others. `ko` gives ko-KR, then
    ///     ko-KP; `zh` gives Simplified Chinese.
    /// - Returns: The hits, tightest rung first, then in the order of the glossaries.
    /// - Throws: `ConcordError` when an index can neither be read nor rebuilt.
    public func lookUp(
        _ term: String, from: LanguageTag? = nil, to: [LanguageTag] = []
    ) throws(ConcordError) -> TermLookup {
        try mendingIndexes { () throws(ConcordError) in try answer(term, from: from, to: to) }
    }

    private func answer(
        _ term: String, from: LanguageTag?, to: [LanguageTag]
    ) throws(ConcordError) -> TermLookup {
        let glossaries = try catalog.glossaries()
        var hits: [TermHit] = []
        for (asset, index) in glossaries.indexes {
            // One concept may have the term in several languages or spellings: its tightest match stands for it.
            var found: Set<Int> = []
            for match in try matches(of: term, in: index, from: from) where found.insert(match.place.concept).inserted {
                hits.append(hit(match, glossary: asset.name, to: to))
            }
        }
        return TermLookup(
            query: term, from: from,
            hits: hits.enumerated().sorted { one, other in
                one.element.rung != other.element.rung
                    ? one.element.rung < other.element.rung : one.offset < other.offset
            }.map(\.element), warnings: glossaries.warnings)
    }

    private struct Match {
        let place: TermPlace
        let concept: ConceptEntry
        let rung: KeyRung
        let reasons: Set<MatchReason>
        let distance: Int
    }

    // The matches of one glossary, tightest rung and nearest language first.
    private func matches(
        of term: String, in index: TermIndex, from: LanguageTag?
    ) throws(ConcordError) -> [Match] {
        var matches: [Match] = []
        for spelling in Self.spellings(of: term) {
            for place in index.terms(orthographicallyEqualTo: spelling) {
                let concept = try passing { () throws(IndexError) in try index.concept(at: place) }.entry
                let section = concept.languageSections[place.section]
                guard let distance = distance(from, section.language),
                    let meeting = keys.meeting(of: spelling, and: section.terms[place.term].term)
                else { continue }
                // What was typed has an invisible character, also where its other spelling is the term itself.
                let isTyped = spelling.utf8.elementsEqual(term.utf8)
                matches.append(
                    Match(
                        place: place, concept: concept, rung: isTyped ? meeting.rung : max(meeting.rung, .typographic),
                        reasons: isTyped ? meeting.reasons : meeting.reasons.union([.typography]), distance: distance))
            }
        }
        return matches.sorted { one, other in
            if one.rung != other.rung { return one.rung < other.rung }
            return one.distance != other.distance ? one.distance < other.distance : one.place < other.place
        }
    }

    // A zero-width space may stand for nothing or for a space (rule S6).
    private static func spellings(of term: String) -> [String] {
        guard term.unicodeScalars.contains("\u{200B}") else { return [term] }
        var spaced = String.UnicodeScalarView()
        spaced.append(contentsOf: term.unicodeScalars.map { $0 == "\u{200B}" ? " " : $0 })
        return [term, String(spaced)]
    }

    private func distance(_ asked: LanguageTag?, _ available: LanguageTag) -> Int? {
        asked.map { languages.distance(asked: $0, available: available, use: .lookup) } ?? 0
    }

    private func hit(_ match: Match, glossary: String, to: [LanguageTag]) -> TermHit {
        let section = match.concept.languageSections[match.place.section]
        return TermHit(
            glossary: glossary, concept: match.concept,
            matched: TermHit.Term(section.terms[match.place.term], section.language), rung: match.rung,
            reasons: match.reasons.sorted(), score: Self.score(match.rung),
            equivalents: equivalents(of: match.concept, in: to, except: match.place.section))
    }

    private static func score(_ rung: KeyRung) -> Int {
        switch rung {
        case .exact, .canonical: 100
        case .typographic: 99
        case .orthographic: 98
        }
    }

    private func equivalents(
        of concept: ConceptEntry, in asked: [LanguageTag], except matched: Int
    ) -> [TermHit.Term] {
        var order: [Int] = []
        if asked.isEmpty {
            order = concept.languageSections.indices.filter { $0 != matched }
        }
        for language in asked {
            let accepted = concept.languageSections.indices.compactMap { index -> (distance: Int, index: Int)? in
                let available = concept.languageSections[index].language
                return languages.distance(asked: language, available: available, use: .lookup).map { ($0, index) }
            }
            let nearestFirst = accepted.sorted { $0.distance != $1.distance ? $0 < $1 : $0.index < $1.index }
            order += nearestFirst.map(\.index).filter { !order.contains($0) }
        }
        return order.flatMap { index in
            let section = concept.languageSections[index]
            let terms = section.terms.map { TermHit.Term($0, section.language) }
            return AdministrativeStatus.allCases.flatMap { status in terms.filter { $0.status == status } }
        }
    }
}

extension TermHit.Term {
    init(_ term: TermSection, _ language: LanguageTag) {
        text = term.term
        self.language = language
        status = term.status ?? .admitted
        note = term.notes.isEmpty ? nil : term.notes.joined(separator: "\n")
    }
}
