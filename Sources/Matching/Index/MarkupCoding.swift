internal import LanguageAssets

// The shape of attributes, elements and segments inside index records.

extension ByteEncoder {
    mutating func append(_ attributes: Attributes) {
        append(each: attributes) { encoder, attribute in
            encoder.append(attribute.name)
            encoder.append(attribute.value)
        }
    }

    mutating func append(_ element: MarkupElement) {
        append(element.name)
        append(element.attributes)
        append(each: element.content) { encoder, part in
            switch part {
            case .text(let text):
                encoder.append(0)
                encoder.append(text)
            case .element(let element):
                encoder.append(1)
                encoder.append(element)
            }
        }
    }

    mutating func append(_ content: [Segment.Content]) {
        append(each: content) { encoder, part in
            switch part {
            case .text(let text):
                encoder.append(0)
                encoder.append(text)
            case .element(let element):
                encoder.append(1)
                encoder.append(element.kind.name)
                encoder.append(element.attributes)
                encoder.append(element.content)
            }
        }
    }
}

extension ByteDecoder {
    mutating func attributes() throws(Damage) -> Attributes {
        var result = Attributes()
        for _ in 0..<(try count()) {
            result.appendUnique(try text(), try text())
        }
        return result
    }

    mutating func element() throws(Damage) -> MarkupElement {
        MarkupElement(
            name: try text(), attributes: try attributes(),
            content: try array { decoder throws(Damage) in
                try decoder.number() == 0 ? .text(try decoder.text()) : .element(try decoder.element())
            })
    }

    mutating func segmentContent() throws(Damage) -> [Segment.Content] {
        try array { decoder throws(Damage) in
            if try decoder.number() == 0 { return .text(try decoder.text()) }
            return .element(
                InlineElement(
                    .init(name: try decoder.text()), attributes: try decoder.attributes(),
                    content: try decoder.segmentContent()))
        }
    }
}
