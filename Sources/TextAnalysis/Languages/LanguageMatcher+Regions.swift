public import LanguageAssets

extension LanguageMatcher {
    /// The language as language and region, as many programs write it; the script stays where the region does not
    /// imply it.
    ///
    ///     matcher.withRegion(LanguageTag("zh-Hant"))   // zh-TW
    ///     matcher.withRegion(LanguageTag("en"))        // en-US
    ///     matcher.withRegion(LanguageTag("ko-Hani"))   // ko-Hani-KR
    public func withRegion(_ tag: LanguageTag) -> LanguageTag {
        guard tag != .undetermined else { return tag }
        let full = likely(tag)
        guard !full.region.isEmpty, let short = LanguageTag("\(full.language)-\(full.region)") else { return tag }
        let isImplied = likely(short).script == full.script
        let parts = isImplied ? [full.language, full.region] : [full.language, full.script, full.region]
        return LanguageTag((parts + tag.variants).joined(separator: "-")) ?? tag
    }

    /// Whether one language can be written with the code of the other: the same script, and not ko-KP beside another
    /// Korean; `ko` alone is ko-KR.
    public func isSameStandard(_ one: LanguageTag, _ other: LanguageTag) -> Bool {
        // The likely language of `und` is English, which nobody said.
        guard (one.language == "und") == (other.language == "und") else { return false }
        let (left, right) = (likely(one), likely(other))
        return left.language == right.language && left.script == right.script
            && Self.isSeparateStandard(left) == Self.isSeparateStandard(right)
    }
}
