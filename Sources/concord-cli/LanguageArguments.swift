public import ArgumentParser
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
