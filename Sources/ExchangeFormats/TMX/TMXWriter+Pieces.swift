public import LanguageAssets

/// Single pieces of a document in canonical form, for comparing them byte by byte and for showing them.
extension TMXWriter {
    /// The content of a segment as it stands between `<seg>` and `</seg>`.
    public func bytes(of segment: Segment) -> [UInt8] {
        var buffer: [UInt8] = []
        append(segment.content, to: &buffer)
        return buffer
    }

    /// A note, property or other element, with its tags.
    public func bytes(of annotation: Annotation) -> [UInt8] {
        var buffer: [UInt8] = []
        append(annotation, to: &buffer)
        return buffer
    }

    /// A variant with its tags.
    public func bytes(of variant: TranslationUnitVariant) -> [UInt8] {
        var buffer: [UInt8] = []
        append(variant, to: &buffer)
        return buffer
    }
}
