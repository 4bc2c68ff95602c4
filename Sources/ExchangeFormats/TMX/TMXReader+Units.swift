internal import LanguageAssets

extension TMXReader {
    mutating func readUnit(_ start: XMLEvent) throws(ExchangeError) -> PositionedUnit {
        var result = PositionedUnit(
            unit: TranslationUnit(attributes: stream.attributes(of: start), variants: []), place: start.place,
            problems: [], variantPlaces: [])
        while let event = try stream.next() {
            switch event.kind {
            case .start where TMXName(rawValue: event.name) == .tuv:
                try readVariant(event, into: &result)
            case .start:
                result.unit.annotations.append(try readAnnotation(event, in: &result))
            case .text:
                noteStrayText(event, in: &result)
            case .end:
                Self.finish(&result)
                return result
            case .documentType: break
            }
        }
        return result
    }

    private mutating func readVariant(_ start: XMLEvent, into result: inout PositionedUnit) throws(ExchangeError) {
        var variant = readLanguage(start)
        var segment: Segment?
        reading: while let event = try stream.next() {
            switch event.kind {
            case .start where TMXName(rawValue: event.name) == .seg && segment == nil:
                segment = Segment(try readContent())
            case .start:
                variant.annotations.append(try readAnnotation(event, in: &result))
            case .text:
                noteStrayText(event, in: &result)
            case .end: break reading
            case .documentType: break
            }
        }
        if variant.languageCode.isEmpty {
            result.problems.append(Self.missingLanguage(at: start.place, result.unit.tuid))
        } else if let segment {
            variant.segment = segment
            result.unit.variants.append(variant)
            result.variantPlaces.append(start.place)
        } else {
            result.problems.append(Self.missingSegment(at: start.place, result.unit.tuid, variant.languageCode))
        }
    }

    // An empty variant with the attributes of a <tuv>. Before TMX 1.4 the language stood in `lang`.
    private mutating func readLanguage(_ start: XMLEvent) -> TranslationUnitVariant {
        var attributes = Attributes()
        var code = ""
        var oldCode = ""
        for index in 0..<stream.attributeCount(of: start) {
            let name = stream.attributeName(index, of: start)
            let value = stream.attributeValue(index, of: start)
            switch TMXName(rawValue: name) {
            case .xmlLang: code = value
            case .lang: oldCode = value
            default: attributes.appendUnique(stream.name(name), value)
            }
        }
        if code.isEmpty {
            code = oldCode
        } else if !oldCode.isEmpty, oldCode != code {
            attributes.appendUnique("lang", oldCode)
        }
        return TranslationUnitVariant(
            language: language(code), languageCode: code, attributes: attributes, segment: Segment([]))
    }

    private mutating func language(_ code: String) -> LanguageTag {
        for known in languages where known.code == code { return known.tag }
        let tag = LanguageTag(code) ?? .undetermined
        languages.append((code, tag))
        return tag
    }

    /// The content of a `<seg>` or inline element whose start was just read, up to its end.
    private mutating func readContent() throws(ExchangeError) -> [Segment.Content] {
        var content: [Segment.Content] = []
        while let event = try stream.next() {
            switch event.kind {
            case .text:
                Self.append(stream.text(of: event), to: &content)
            case .start:
                let kind = Self.kind(event.name) ?? .foreign(stream.name(event.name))
                let attributes = stream.attributes(of: event)
                content.append(.element(InlineElement(kind, attributes: attributes, content: try readContent())))
            case .end: return content
            case .documentType: break
            }
        }
        return content
    }

    // A long text arrives in several events; taken out of the list, it can grow without being copied.
    private static func append(_ text: String, to content: inout [Segment.Content]) {
        if case .text(var whole)? = content.last {
            content.removeLast()
            whole += text
            content.append(.text(whole))
        } else {
            content.append(.text(text))
        }
    }

    private static func kind(_ name: Int) -> InlineElement.Kind? {
        switch TMXName(rawValue: name) {
        case .bpt: .beginPaired
        case .ept: .endPaired
        case .ph: .placeholder
        case .it: .isolated
        case .hi: .highlight
        case .ut: .unknownTag
        case .sub: .subflow
        default: nil
        }
    }

    private mutating func readAnnotation(
        _ event: XMLEvent, in result: inout PositionedUnit
    ) throws(ExchangeError) -> Annotation {
        let annotation = try stream.annotation(startingWith: event)
        if case .element(let element) = annotation {
            result.problems.append(Self.unknownElement(element.name, at: event.place, result.unit.tuid))
        }
        return annotation
    }

    private func noteStrayText(_ event: XMLEvent, in result: inout PositionedUnit) {
        guard !stream.isWhiteSpace(event) else { return }
        result.problems.append(.strayText(stream.text(of: event), at: event.place, identifier: result.unit.tuid))
    }

    private static func finish(_ result: inout PositionedUnit) {
        guard result.unit.variants.isEmpty else { return }
        result.problems.append(
            ReadingProblem(
                .error, .noVariants, at: result.place, identifier: result.unit.tuid,
                message: "The <tu> has no usable variant. Give it at least one <tuv> with a language and a <seg>.",
                action: "unit skipped"))
    }

    private static func unknownElement(_ name: String, at place: TextPlace, _ tuid: String?) -> ReadingProblem {
        let message =
            switch name {
            case "seg": "A <seg> is too many here. Give each segment a <tuv> of its own."
            case "note", "prop": "A <\(name)> holds text only, but here it has elements. Write them as text."
            default: "TMX has no <\(name)> here. Use <prop> for values of your own."
            }
        return ReadingProblem(
            .warning, .unknownElement, at: place, identifier: tuid, message: message, action: "element kept")
    }

    private static func missingLanguage(at place: TextPlace, _ tuid: String?) -> ReadingProblem {
        ReadingProblem(
            .error, .missingLanguage, at: place, identifier: tuid,
            message: "<tuv> has no xml:lang. Add the segment's language, for example xml:lang=\"ko\".",
            action: "variant skipped")
    }

    private static func missingSegment(at place: TextPlace, _ tuid: String?, _ code: String) -> ReadingProblem {
        ReadingProblem(
            .error, .missingSegment, at: place, identifier: tuid,
            message: "The <tuv> for \"\(code)\" has no <seg>. Add one, or take the variant out.",
            action: "variant skipped")
    }
}
