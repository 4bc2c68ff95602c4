internal import ExchangeFormats
internal import LanguageAssets
internal import WorkspaceStore

/// What alignment has to know of one element of a list: 48 bytes, whatever the size of the element.
///
/// Only the digest decides whether content is equal; the keys decide what is compared with what.
struct AlignmentRecord {
    /// Equal where the elements have the same bytes in canonical form.
    let digest: UInt128
    /// Equal where the elements are the same one, changed or not.
    let key: UInt64
    /// Pairs what is left of two versions of a list, in order; `nil` pairs nothing.
    let looseKey: UInt64?
}

extension AlignmentRecord {
    /// Variants are the same by their language.
    init(_ variant: TranslationUnitVariant) throws(StoreError) {
        let name = variant.language == .undetermined ? variant.languageCode : variant.language.description
        self.init(
            digest: try Digest(of: TMXWriter().bytes(of: variant)).firstHalf,
            key: try Digest(of: Array(name.utf8)).prefix, looseKey: nil)
    }

    /// Properties are the same by their type, other elements by their element name and `name` attribute.
    ///
    /// Notes have no name. They are the same by their text, so that two sides can add one each; what is left of two
    /// versions is one note that changed.
    init(_ annotation: Annotation) throws(StoreError) {
        let digest = try Digest(of: TMXWriter().bytes(of: annotation))
        switch annotation {
        case .note:
            let loose = try Digest(of: Array("note".utf8)).prefix
            self.init(digest: digest.firstHalf, key: digest.prefix, looseKey: loose)
        case .property(let property):
            let key = try Digest(of: Array("prop \(property.type)".utf8)).prefix
            self.init(digest: digest.firstHalf, key: key, looseKey: nil)
        case .element(let element):
            let name = "element \(element.name) \(element.attributes["name"] ?? "")"
            self.init(digest: digest.firstHalf, key: try Digest(of: Array(name.utf8)).prefix, looseKey: nil)
        }
    }
}
