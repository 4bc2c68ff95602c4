public import LanguageAssets
internal import Matching
internal import TextAnalysis
internal import WorkspaceStore

extension Workspace {
    /// Finds what was translated before: the same text, or the same but for typography.
    ///
    /// - Parameters:
    ///   - segment: The text, without codes.
    ///   - from: The language of the text.
    ///   - to: The language of the translation. Scripts are never crossed, nor ko-KR and ko-KP.
    ///   - threshold: The lowest score, from 50 to 100.
    ///   - limit: The greatest number of matches.
    /// - Returns: The matches, best first.
    /// - Throws: `ConcordError` when an index can neither be read nor rebuilt.
    public func match(
        _ segment: String, from: LanguageTag, to: LanguageTag, threshold: Int = 70, limit: Int = 5
    ) throws(ConcordError) -> SegmentMatches {
        try mendingIndexes { () throws(ConcordError) in
            try answer(segment, from: from, to: to, threshold: threshold, limit: limit)
        }
    }

    private func answer(
        _ segment: String, from: LanguageTag, to: LanguageTag, threshold: Int, limit: Int
    ) throws(ConcordError) -> SegmentMatches {
        let memories = try catalog.memories()
        var candidates: [SegmentMatch] = []
        for (asset, index) in memories.indexes {
            // Empty segments are no translations of each other.
            guard !segment.allSatisfy(\.isWhitespace) else { break }
            do {
                candidates += try self.candidates(segment, from, to, index, asset)
            } catch {
                throw ConcordError(error)
            }
        }
        let ordered = Self.ordered(candidates.filter { $0.score >= threshold })
        return SegmentMatches(
            query: segment, matches: Array(Self.markingConflicts(Self.grouped(ordered)).prefix(max(0, limit))),
            warnings: memories.warnings)
    }

    // What the memory's file has, without what logged changes replace, and what they add.
    private func candidates(
        _ segment: String, _ from: LanguageTag, _ to: LanguageTag, _ index: MemoryIndex, _ asset: AssetFile
    ) throws -> [SegmentMatch] {
        var state = try loggedState(of: asset)
        var candidates: [SegmentMatch] = []
        for hit in try index.segments(typographicallyEqualTo: segment) {
            let name = index.name(of: hit.record)
            let digest = state.entries.isEmpty ? "" : try state.digest(of: hit.record.unit)
            let isReplaced = state.entries.contains { $0.origin?.name == name && $0.origin?.digest == digest }
            guard !isReplaced else { continue }
            let place = SegmentMatch.Place(memory: asset.name, unit: name)
            candidates += matches(hit.record.unit, hit.variant, segment, from, to, index, place)
        }
        for unit in state.entries.compactMap(\.unit) {
            let place = SegmentMatch.Place(memory: asset.name, unit: try state.name(of: unit))
            for variant in unit.variants.indices {
                let meeting = keys.meeting(of: segment, and: unit.variants[variant].segment.plainText)
                guard let meeting, meeting.rung <= .typographic else { continue }
                candidates += matches(unit, variant, segment, from, to, index, place)
            }
        }
        return candidates
    }

    private func matches(
        _ unit: TranslationUnit, _ variant: Int, _ query: String, _ from: LanguageTag, _ to: LanguageTag,
        _ index: MemoryIndex, _ place: SegmentMatch.Place
    ) -> [SegmentMatch] {
        let source = unit.variants[variant]
        guard languages.distance(asked: from, available: source.language, use: .match) != nil else { return [] }
        return unit.variants.indices.compactMap { number in
            let target = unit.variants[number]
            guard number != variant,
                languages.distance(asked: to, available: target.language, use: .match) != nil
            else { return nil }
            let reasons = reasons(query, source, target, ownSource(of: unit, index))
            let score = reasons.reduce(100) { $0 + $1.points }
            return SegmentMatch(
                score: score, base: 100, kind: score == 100 ? .exact : .fuzzy, source: source.segment.plainText,
                target: target.segment.plainText, place: place, tuid: unit.tuid, sourceLanguage: source.language,
                targetLanguage: target.language, reasons: reasons, changed: unit.changeDate, otherPlaces: [])
        }
    }

    private func reasons(
        _ query: String, _ source: TranslationUnitVariant, _ target: TranslationUnitVariant, _ ownSource: LanguageTag?
    ) -> [SegmentMatch.Reason] {
        var reasons: [SegmentMatch.Reason] = []
        let meeting = keys.meeting(of: query, and: source.segment.plainText)
        if let meeting, meeting.rung > .canonical { reasons.append(.init(code: .typography, points: -1)) }
        // The query is plain text, so every code of the unit is one that it does not have.
        let codes = source.segment.codes.count
        if codes > 0 { reasons.append(.init(code: .codes, points: -min(codes, 5))) }
        if let ownSource, ownSource.language != source.language.language {
            let isReversed = ownSource.language == target.language.language
            reasons.append(.init(code: .direction, points: isReversed ? 0 : -1))
        }
        return reasons
    }

    private func ownSource(of unit: TranslationUnit, _ index: MemoryIndex) -> LanguageTag? {
        guard let code = unit.attributes["srclang"] else { return index.summary.sourceLanguage }
        return code == "*all*" ? nil : LanguageTag(code)
    }

    // Score, then newest change; the rest keeps the order of the memories and of their units.
    private static func ordered(_ matches: [SegmentMatch]) -> [SegmentMatch] {
        matches.enumerated().sorted { one, other in
            if one.element.score != other.element.score { return one.element.score > other.element.score }
            let (left, right) = (one.element.changed ?? "", other.element.changed ?? "")
            return left != right ? left > right : one.offset < other.offset
        }.map(\.element)
    }

    private struct Texts: Hashable {
        // Bytes: strings that are canonically equal are different raw texts.
        let source: [UInt8]
        let target: [UInt8]
        let language: LanguageTag

        init(_ match: SegmentMatch) {
            source = Array(match.source.utf8)
            target = Array(match.target.utf8)
            language = match.targetLanguage
        }
    }

    private static func grouped(_ matches: [SegmentMatch]) -> [SegmentMatch] {
        var result: [SegmentMatch] = []
        var positions: [Texts: Int] = [:]
        for match in matches {
            if let position = positions[Texts(match)] {
                result[position].otherPlaces.append(match.place)
            } else {
                positions[Texts(match)] = result.count
                result.append(match)
            }
        }
        return result
    }

    private static func markingConflicts(_ matches: [SegmentMatch]) -> [SegmentMatch] {
        let targets = Set(matches.filter { $0.score >= 100 }.map { Array($0.target.utf8) })
        guard targets.count > 1 else { return matches }
        return matches.map { match in
            guard match.score >= 100 else { return match }
            var match = match
            match.reasons.append(.init(code: .ambiguous, points: 0))
            return match
        }
    }
}
