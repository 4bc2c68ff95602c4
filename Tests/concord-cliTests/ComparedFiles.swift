import Foundation

/// Three versions of a small memory, for `diff`, `merge` and git.
enum ComparedFiles {
    static let base = memory([
        unit("M01", note: "three = 사흘", "Three days.", "사흘."), unit("M02", "Four Party talks", "4자회담"),
        unit("M03", "A soft landing<ph x=\"1\">&lt;br/></ph>", "연착륙"),
    ])

    /// The base with one Korean segment changed.
    static let ours = base.replacing("사흘.</seg>", with: "사흘 동안.</seg>")

    /// The base with one Korean segment changed, one unit removed and one added.
    static let theirs = memory([
        unit("M01", note: "three = 사흘", "Three days.", "사흘."),
        unit("M03", "A soft landing<ph x=\"1\">&lt;br/></ph>", "연 착륙"),
        unit("M04", "A hard landing", "경착륙"),
    ])

    /// The base with the segment changed that ours changes, in another way.
    static let rival = base.replacing("사흘.</seg>", with: "삼 일.</seg>")

    static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, text) in [("base", base), ("ours", ours), ("theirs", theirs), ("rival", rival)] {
            try folder.write(text, to: name + ".tmx")
        }
        return folder
    }

    private static func memory(_ units: [String]) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4">
          <header datatype="plaintext" creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" \
        adminlang="en" srclang="en"/>
          <body>
        \(units.joined())  </body>
        </tmx>

        """
    }

    private static func unit(_ tuid: String, note: String? = nil, _ english: String, _ korean: String) -> String {
        let note = note.map { "      <note>\($0)</note>\n" } ?? ""
        return """
                <tu tuid="\(tuid)">
            \(note)      <tuv xml:lang="en"><seg>\(english)</seg></tuv>
                  <tuv xml:lang="ko-KR"><seg>\(korean)</seg></tuv>
                </tu>

            """
    }
}
