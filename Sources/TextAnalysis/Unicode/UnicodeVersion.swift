import CICU

/// The versions of the Unicode data behind keys and boundaries; a stored key is valid only under the same ones.
public enum UnicodeVersion {
    /// The version of the ICU library in use, for example `72.1`.
    public static let icu = String(cString: cicu_icu_version())
    /// The version of Unicode whose data that library carries, for example `15.0`.
    public static let unicode = String(cString: cicu_unicode_version())
}
