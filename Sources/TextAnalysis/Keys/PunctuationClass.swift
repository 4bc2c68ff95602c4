/// The classes of rule S7, as `punctuation.tsv` names them.
enum PunctuationClass: String, CaseIterable {
    case apostrophe
    case quotation
    case hyphen
    /// Its neighbours decide: range, hyphen or dash.
    case enDash = "en-dash"
    case dash
    case range
    case ellipsis
    case interpunct

    /// The one mark that stands for the class in a key.
    var folded: CodePoint {
        switch self {
        case .apostrophe: CodePoint(0x27)
        case .quotation: CodePoint(0x22)
        case .hyphen: .hyphen
        case .enDash: .enDash
        case .dash: .emDash
        case .range: .tilde
        case .ellipsis: .ellipsis
        case .interpunct: .interpunct
        }
    }
}
