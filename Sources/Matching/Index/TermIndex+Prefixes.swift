extension TermIndex {
    /// A key that a text begins with, and the terms that have it.
    struct PrefixMatch {
        /// The length of the key in bytes.
        let length: Int
        /// The terms, in the order of the glossary.
        let terms: [TermPlace]
    }

    /// The keys with which a text begins, shortest first.
    ///
    /// Cost: logarithmic for each byte of the longest.
    func prefixes(of key: ArraySlice<UInt8>) -> [PrefixMatch] {
        var result: [PrefixMatch] = []
        var walk = KeyWalk(index: self)
        for (length, byte) in zip(1..., key) {
            guard walk.advance(byte) else { break }
            let terms = walk.terms
            if !terms.isEmpty { result.append(PrefixMatch(length: length, terms: terms)) }
        }
        return result
    }
}
