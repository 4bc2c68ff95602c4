internal import LanguageAssets

// The shape of a translation unit inside an index record. Everything that the value holds is there.

extension ByteEncoder {
    mutating func append(_ unit: TranslationUnit) {
        append(unit.attributes)
        append(unit.annotations)
        append(each: unit.variants) { encoder, variant in
            encoder.append(variant.languageCode)
            encoder.append(variant.attributes)
            encoder.append(variant.annotations)
            encoder.append(variant.segment.content)
        }
    }

    mutating func append(_ annotations: [Annotation]) {
        append(each: annotations) { encoder, annotation in
            switch annotation {
            case .note(let note):
                encoder.append(0)
                encoder.append(note.text)
                encoder.append(note.attributes)
            case .property(let property):
                encoder.append(1)
                encoder.append(property.type)
                encoder.append(property.text)
                encoder.append(property.attributes)
            case .element(let element):
                encoder.append(2)
                encoder.append(element)
            }
        }
    }
}

extension ByteDecoder {
    mutating func unit() throws(Damage) -> TranslationUnit {
        TranslationUnit(
            attributes: try attributes(), annotations: try annotations(),
            variants: try array { decoder throws(Damage) in
                let code = try decoder.text()
                return TranslationUnitVariant(
                    language: LanguageTag(code) ?? .undetermined, languageCode: code,
                    attributes: try decoder.attributes(), annotations: try decoder.annotations(),
                    segment: Segment(try decoder.segmentContent()))
            })
    }

    mutating func annotations() throws(Damage) -> [Annotation] {
        try array { decoder throws(Damage) in
            switch try decoder.number() {
            case 0: .note(.init(try decoder.text(), attributes: try decoder.attributes()))
            case 1: .property(.init(try decoder.text(), try decoder.text(), attributes: try decoder.attributes()))
            case 2: .element(try decoder.element())
            default: throw Damage()
            }
        }
    }
}
