// The table of clients: what each needs of a TMX file, and why.

/// What one client needs in order to read a file without loss or error.
///
/// For every client, units have one variant of each language (a client keeps one, mostly the last, of several targets),
/// a language that was asked for is written with one code throughout, units do not name source languages of their own,
/// segments are not empty, and the header has every attribute that the DTD of TMX 1.4 requires.
struct ClientProfile: Sendable {
    enum Languages: Sendable {
        /// One source and one target language.
        case onePair
        /// One source language; any number of target languages.
        case oneSource
    }

    enum Codes: Sendable {
        /// The language as it was asked for.
        case asAsked
        /// A region in place of a script: `zh-CN` for `zh-Hans`.
        case regionForScript
        /// Always a region: `en-US` for `en`.
        case region
    }

    enum Markup: Sendable {
        /// Everything that the memory has.
        case everything
        /// Only what the DTD of TMX 1.4 has.
        case standard
    }

    enum InlineCodes: Sendable {
        /// Read as codes.
        case understood
        /// Read as something else, so that such segments match less well.
        case readOtherwise
    }

    let languages: Languages
    let codes: Codes
    let markup: Markup
    let inlineCodes: InlineCodes
    /// The longest segment that the client takes, in UTF-16 code units.
    var longestSegment: Int?
}

extension ExportClient {
    var profile: ClientProfile {
        switch self {
        // One pair: of a unit with other languages only, OmegaT takes the first, whatever it is, and of zh-Hans and
        // zh-Hant the last. It compares two letters of language and two of region, so that a script is no match.
        // It checks memories against the schema of TMX and refuses a file that has anything else. Codes of other
        // programs become tags of its own, which are no exact match.
        case .omegat:
            ClientProfile(
                languages: .onePair, codes: .regionForScript, markup: .standard, inlineCodes: .readOtherwise)
        // The header's srclang must be a language, and units without exactly that language are skipped. One pair: one
        // language that Weblate does not know ends the whole import. It knows zh-Hans and zh-Hant. The text inside
        // codes becomes text of the segment.
        case .weblate:
            ClientProfile(languages: .onePair, codes: .asAsked, markup: .everything, inlineCodes: .readOtherwise)
        // Locales are compared strictly, EN is not EN_US: the codes are the ones asked for, or those of --map. A memory
        // may have many targets.
        case .phrase:
            ClientProfile(languages: .oneSource, codes: .asAsked, markup: .everything, inlineCodes: .understood)
        // A memory is for one pair of languages with regions; other pairs are left out of the import. The cloud leaves
        // out units with a segment of more than 2000 characters.
        case .trados:
            ClientProfile(
                languages: .onePair, codes: .region, markup: .everything, inlineCodes: .understood,
                longestSegment: 2000)
        // An import takes two languages of the file. Its codes are two letters of language and a region where needed.
        case .memoq:
            ClientProfile(languages: .onePair, codes: .regionForScript, markup: .everything, inlineCodes: .understood)
        }
    }
}
