/// A table of merges, one for every way in which two sides can meet.
enum MergeTable {
    private static let note = "note=concord-conflict:"

    static let clean = [
        MergeCase(
            "nothing changed", base: ["A | en=a"], ours: ["A | en=a"], theirs: ["A | en=a"], result: ["A | en=a"]),
        MergeCase("ours changed", base: ["A | en=a"], ours: ["A | en=b"], theirs: ["A | en=a"], result: ["A | en=b"]),
        MergeCase("theirs changed", base: ["A | en=a"], ours: ["A | en=a"], theirs: ["A | en=b"], result: ["A | en=b"]),
        MergeCase("both the same", base: ["A | en=a"], ours: ["A | en=b"], theirs: ["A | en=b"], result: ["A | en=b"]),
        MergeCase("ours removed", base: ["A | en=a"], ours: [], theirs: ["A | en=a"], result: []),
        MergeCase("theirs removed", base: ["A | en=a"], ours: ["A | en=a"], theirs: [], result: []),
        MergeCase("both removed", base: ["A | en=a"], ours: [], theirs: [], result: []),
        MergeCase("both added the same", base: [], ours: ["A | en=a"], theirs: ["A | en=a"], result: ["A | en=a"]),
        MergeCase(
            "added units follow what they followed", base: ["A | en=a", "B | en=b"],
            ours: ["A | en=a", "X | en=x", "B | en=b"], theirs: ["T | en=t", "A | en=a", "B | en=b", "Y | en=y"],
            result: ["T | en=t", "A | en=a", "X | en=x", "B | en=b", "Y | en=y"]),
        MergeCase(
            "the order is ours", base: ["A | en=a", "B | en=b", "C | en=c"],
            ours: ["C | en=c", "A | en=a", "B | en=b"],
            theirs: ["B | en=b2", "A | en=a", "C | en=c"], result: ["C | en=c", "A | en=a", "B | en=b2"]),
        MergeCase(
            "different variants", base: ["A | en=a | ko=a | zh=a"], ours: ["A | en=a | ko=b | zh=a"],
            theirs: ["A | en=a | ko=a | zh=c"], result: ["A | en=a | ko=b | zh=c"]),
        MergeCase(
            "a variant added on each side", base: ["A | en=a"], ours: ["A | en=a | ko=b"],
            theirs: ["A | en=a | zh=c"], result: ["A | en=a | zh=c | ko=b"]),
        MergeCase(
            "a variant removed and another changed", base: ["A | en=a | ko=a | zh=a"], ours: ["A | en=a | zh=a"],
            theirs: ["A | en=a | ko=a | zh=c"], result: ["A | en=a | zh=c"]),
        MergeCase(
            "Hans and Hant, South and North are different variants",
            base: ["A | zh-Hans=a | zh-Hant=a | ko-KR=a | ko-KP=a"],
            ours: ["A | zh-Hans=b | zh-Hant=a | ko-KR=b | ko-KP=a"],
            theirs: ["A | zh-Hans=a | zh-Hant=c | ko-KR=a | ko-KP=c"],
            result: ["A | zh-Hans=b | zh-Hant=c | ko-KR=b | ko-KP=c"]),
        MergeCase(
            "several variants of one language", base: ["A | ko=a | ko=b"], ours: ["A | ko=a2 | ko=b"],
            theirs: ["A | ko=a | ko=b | ko=c"], result: ["A | ko=a2 | ko=b | ko=c"]),
        MergeCase(
            "text and codes here, a note there", base: ["A | en=a<1>"], ours: ["A | en=a<2>"],
            theirs: ["A | note=n | en=a<1>"], result: ["A | note=n | en=a<2>"]),
        MergeCase(
            "a note added on each side", base: ["A | en=a"], ours: ["A | note=x | en=a"],
            theirs: ["A | note=y | en=a"], result: ["A | note=y | note=x | en=a"]),
        MergeCase(
            "properties of different types", base: ["A | prop.p=1 | prop.q=1 | en=a"],
            ours: ["A | prop.p=2 | prop.q=1 | en=a"], theirs: ["A | prop.p=1 | en=a"],
            result: ["A | prop.p=2 | en=a"]),
        MergeCase(
            "different attributes", base: ["A | @datatype=x | en=a"], ours: ["A | @datatype=y | en=a"],
            theirs: ["A | @datatype=x | @segtype=block | en=a"],
            result: ["A | @datatype=y | @segtype=block | en=a"]),
        MergeCase(
            "the later change with its author, the greater count",
            base: ["A | @changedate=20260101T000000Z | @changeid=a | @usagecount=9 | en=a | ko=a"],
            ours: ["A | @changedate=20260103T000000Z | @changeid=b | @usagecount=10 | en=a | ko=b"],
            theirs: ["A | @changedate=20260102T000000Z | @changeid=c | @usagecount=12 | en=c | ko=a"],
            result: ["A | @changedate=20260103T000000Z | @changeid=b | @usagecount=12 | en=c | ko=b"]),
        MergeCase(
            "parts of one variant", base: ["A | ko=a"], ours: ["A | ko=b"],
            theirs: ["A | ko@changeid=c | ko/note=n | ko=a"],
            result: ["A | ko@changeid=c | ko/note=n | ko=b"]),
        MergeCase(
            "no tuid, same source: one unit", base: ["- | en=a | ko=a | zh=a"], ours: ["- | en=a | ko=b | zh=a"],
            theirs: ["- | en=a | ko=a | zh=c"], result: ["- | en=a | ko=b | zh=c"]),
        MergeCase(
            "no tuid, a new source on each side", base: ["- | en=a"], ours: ["- | en=b"],
            theirs: ["- | en=a", "- | en=c"],
            result: ["- | en=c", "- | en=b"]),
        MergeCase(
            "no tuid, both added another translation of one source", base: [], ours: ["- | en=a | ko=b"],
            theirs: ["- | en=a | ko=c"], result: ["- | en=a | ko=c", "- | en=a | ko=b"]),
        MergeCase(
            "a tuid that is not unique names nothing", base: ["A | en=a", "A | en=b"], ours: ["A | en=a", "A | en=b"],
            theirs: ["A | en=b", "A | en=c"], result: ["A | en=b", "A | en=c"]),
        MergeCase(
            "repeats are counted", base: ["- | en=a", "- | en=a"], ours: ["- | en=a"],
            theirs: ["- | en=a", "- | en=a"], result: ["- | en=a"]),
    ]

    static let conflicting = [
        MergeCase(
            "the same variant", base: ["A | en=a | ko=a"], ours: ["A | en=a | ko=b"], theirs: ["A | en=a | ko=c"],
            result: [
                "A | \(note) ours, unit A, variant ko | en=a | ko=b",
                "A | \(note) theirs, unit A, variant ko | en=a | ko=c",
            ]),
        MergeCase(
            "codes of the same variant", base: ["A | en=a<1>"], ours: ["A | en=a<2>"], theirs: ["A | en=a<3>"],
            result: [
                "A | \(note) ours, unit A, variant en | en=a<2>", "A | \(note) theirs, unit A, variant en | en=a<3>",
            ]),
        MergeCase(
            "a variant changed here and removed there", base: ["A | en=a | ko=a"], ours: ["A | en=a | ko=b"],
            theirs: ["A | en=a"],
            result: [
                "A | \(note) ours, unit A, variant ko | en=a | ko=b", "A | \(note) theirs, unit A, variant ko | en=a",
            ]),
        MergeCase(
            "the same property", base: ["A | prop.p=1 | en=a"], ours: ["A | prop.p=2 | en=a"],
            theirs: ["A | prop.p=3 | en=a"],
            result: [
                "A | prop.p=2 | \(note) ours, unit A, property p | en=a",
                "A | prop.p=3 | \(note) theirs, unit A, property p | en=a",
            ]),
        MergeCase(
            "the same note", base: ["A | note=1 | en=a"], ours: ["A | note=2 | en=a"], theirs: ["A | note=3 | en=a"],
            result: [
                "A | note=2 | \(note) ours, unit A, note | en=a", "A | note=3 | \(note) theirs, unit A, note | en=a",
            ]),
        MergeCase(
            "the same attribute", base: ["A | en=a"], ours: ["A | @segtype=block | en=a"],
            theirs: ["A | @segtype=phrase | en=a"],
            result: [
                "A | @segtype=block | \(note) ours, unit A, attribute segtype | en=a",
                "A | @segtype=phrase | \(note) theirs, unit A, attribute segtype | en=a",
            ]),
        MergeCase(
            "a part of the same variant", base: ["A | ko/prop.p=1 | ko=a"], ours: ["A | ko/prop.p=2 | ko=a"],
            theirs: ["A | ko/prop.p=3 | ko=a"],
            result: [
                "A | \(note) ours, unit A, variant ko, property p | ko/prop.p=2 | ko=a",
                "A | \(note) theirs, unit A, variant ko, property p | ko/prop.p=3 | ko=a",
            ]),
        MergeCase(
            "two variants: two notes", base: ["A | en=a | ko=a"], ours: ["A | en=b | ko=b"],
            theirs: ["A | en=c | ko=c"],
            result: [
                "A | \(note) ours, unit A, variant en | \(note) ours, unit A, variant ko | en=b | ko=b",
                "A | \(note) theirs, unit A, variant en | \(note) theirs, unit A, variant ko | en=c | ko=c",
            ]),
        MergeCase(
            "ours removed what theirs changed", base: ["A | en=a", "B | en=b"], ours: ["B | en=b"],
            theirs: ["A | en=a2", "B | en=b"],
            result: ["A | \(note) theirs, unit A, removed in ours | en=a2", "B | en=b"]),
        MergeCase(
            "theirs removed what ours changed", base: ["A | en=a", "B | en=b"], ours: ["A | en=a2", "B | en=b"],
            theirs: ["B | en=b"],
            result: ["A | \(note) ours, unit A, removed in theirs | en=a2", "B | en=b"]),
        MergeCase(
            "one name for two new units", base: [], ours: ["A | en=a | ko=a"], theirs: ["A | en=b | zh=b"],
            result: [
                "A | \(note) ours, unit A, added twice | en=a | ko=a",
                "A | \(note) theirs, unit A, added twice | en=b | zh=b",
            ]),
        MergeCase(
            "together they removed every variant", base: ["A | en=a | ko=a"], ours: ["A | en=a"], theirs: ["A | ko=a"],
            result: [
                "A | \(note) ours, unit A, no variant left | en=a",
                "A | \(note) theirs, unit A, no variant left | ko=a",
            ]),
        MergeCase(
            "no tuid, same source, same variant", base: ["- | en=a | ko=a"], ours: ["- | en=a | ko=b"],
            theirs: ["- | en=a | ko=c"],
            result: [
                "- | \(note) ours, unit ~60e46473be1ad0ff, variant ko | en=a | ko=b",
                "- | \(note) theirs, unit ~60e46473be1ad0ff, variant ko | en=a | ko=c",
            ]),
    ]
}
