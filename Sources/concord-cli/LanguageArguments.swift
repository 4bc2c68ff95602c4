public import ArgumentParser
internal import Concord
public import LanguageAssets

extension LanguageTag: ExpressibleByArgument {
    /// Reads a language tag from the command line.
    public init?(argument: String) {
        self.init(argument)
    }
}

/// Language tags separated by commas.
struct LanguageList: ExpressibleByArgument {
    let languages: [LanguageTag]

    init?(argument: String) {
        var languages: [LanguageTag] = []
        for code in argument.split(separator: ",") {
            guard let language = LanguageTag(code) else { return nil }
            languages.append(language)
        }
        self.languages = languages
    }
}

/// A language and the code that it gets in a file: `en=en-US`.
struct LanguageMapping: ExpressibleByArgument {
    let language: LanguageTag
    let code: ExportOptions.LanguageCode

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let language = LanguageTag(parts[0]),
            let code = ExportOptions.LanguageCode(String(parts[1]))
        else { return nil }
        self.language = language
        self.code = code
    }
}
