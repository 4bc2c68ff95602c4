internal import LanguageAssets

extension XLIFFReader {
    /// Splits a `<trans-unit>` into its segments.
    ///
    /// They are those of `<seg-source>`, else of `<source>`, each with the segment of `<target>` that has the same `mid`.
    /// Without segments in one of the two the unit is one segment.
    func segment(
        _ unit: inout XLIFFUnit, _ texts: [XLIFFName: XLIFFText], approved: String?, _ tools: XLIFFToolStates
    ) {
        let whole = texts[.source] ?? XLIFFText(place: unit.place, content: [])
        let target = texts[.target]
        func add(_ id: String?, _ source: XLIFFText, _ target: XLIFFText?) {
            unit.segments.append(
                XLIFFSegment(
                    id: id, place: unit.place, source: source, target: target, state: target?.state,
                    confirmation: XLIFFState(state: target?.state, approved: approved, tools: tools, segment: id)))
        }
        let segmented = texts[.segSource] ?? whole
        let sources = segments(of: segmented.content)
        let targets = target.map { segments(of: $0.content) } ?? []
        let isWhole = sources.isEmpty || targets.isEmpty && target.map { !Self.isBlank($0.content) } ?? false
        if isWhole { return add(nil, whole.content.isEmpty ? segmented : whole, target) }
        for source in sources {
            let partner = targets.first { $0.id == source.id }
            add(
                source.id, segmented.with(source.content, language: whole.language),
                partner.flatMap { target?.with($0.content, language: nil) })
        }
        for lost in targets where !sources.contains(where: { $0.id == lost.id }) && !Self.isBlank(lost.content) {
            unit.problems.append(Self.unpaired(lost.id, at: target?.place ?? unit.place, unit: unit.id))
        }
    }

    private static func unpaired(_ segment: String, at place: TextPlace, unit: String?) -> ReadingProblem {
        ReadingProblem(
            .error, .unpairedSegment, at: place, identifier: unit,
            message: "The source does not have the segment \"\(segment)\" of the translation. Give both the same mid.",
            action: "segment skipped")
    }

    // The outermost segment marks, with their `mid`, else with their position.
    private func segments(of content: [MarkupElement.Content]) -> [(id: String, content: [MarkupElement.Content])] {
        var result: [(id: String, content: [MarkupElement.Content])] = []
        func visit(_ content: [MarkupElement.Content]) {
            for case .element(let element) in content {
                if names.element(element.name) == .mrk, element.attributes["mtype"] == "seg" {
                    result.append((element.attributes["mid"] ?? ".\(result.count + 1)", element.content))
                } else {
                    visit(element.content)
                }
            }
        }
        visit(content)
        return result
    }

    private static func isBlank(_ content: [MarkupElement.Content]) -> Bool {
        content.allSatisfy { part in
            switch part {
            case .text(let text): text.allSatisfy(\.isWhitespace)
            case .element: false
            }
        }
    }
}

extension XLIFFText {
    fileprivate func with(_ content: [MarkupElement.Content], language: String?) -> XLIFFText {
        var result = self
        result.content = content
        result.language = self.language ?? language
        return result
    }
}
