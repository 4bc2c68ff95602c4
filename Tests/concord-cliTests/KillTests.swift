import Foundation
import FoundationXML
import Testing

/// Kills writers at random moments and looks at what they left.
///
/// `CONCORD_KILLS` sets how often (20 by default), `CONCORD_TEST_SEED` repeats a run.
@Suite(.serialized) struct KillTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private static func number(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
    }

    @Test func `Whenever a writer is killed, every acknowledged unit is there once and all is well`() throws {
        let seed = Self.number("CONCORD_TEST_SEED") ?? UInt64.random(in: 0...999_999)
        let kills = Int(Self.number("CONCORD_KILLS") ?? 20)
        print("Kill test: seed \(seed), \(kills) kills")
        var generator = Generator(state: seed)
        let folder = try TemporaryFolder()
        _ = try folder.command("init")
        try folder.write(Self.document(units: 3000), to: "big.tmx")
        var acknowledged: Set<String> = []
        for round in 0..<kills {
            let lines = try killedWriter(in: folder, round: round, &generator)
            acknowledged.formUnion(lines)
            try expectSound(folder, acknowledged, "seed \(seed), round \(round)")
        }
        #expect(!acknowledged.isEmpty, "No unit was ever acknowledged: the writers were killed too early.")
    }

    // A writer that adds, imports or folds until it is killed; returns the names of the units that it acknowledged.
    private func killedWriter(in folder: TemporaryFolder, round: Int, _ generator: inout Generator) throws -> [String] {
        let add = """
            i=0; while :; do
              concord add --from en --to ko "Sentence \(round) $i" "문장 \(round) $i" --into memory --unit r\(round)n$i >/dev/null \
                && echo r\(round)n$i; i=$((i+1)); done
            """
        let importing = "concord import big.tmx --into memory >/dev/null && echo imported; " + add
        let output = folder.url.appending(path: "acknowledged")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", round % 4 == 3 ? importing : add]
        process.currentDirectoryURL = folder.url
        var environment = ProcessInfo.processInfo.environment
        environment["PATH"] = Command.products.path + ":/usr/bin:/bin"
        process.environment = environment
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: Double.random(in: 0.005...0.5, using: &generator))
        // Foundation makes each child the leader of a group of its own.
        kill(-process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let text = try String(contentsOf: output, encoding: .utf8)
        return text.components(separatedBy: "\n").dropLast().filter { $0.hasPrefix("r") }
    }

    private func expectSound(_ folder: TemporaryFolder, _ acknowledged: Set<String>, _ context: String) throws {
        #expect(try folder.command("checkpoint").status == 0, "\(context)")
        let file = folder.url.appending(path: "TMX/memory.tmx")
        guard FileManager.default.fileExists(atPath: file.path) else {
            #expect(acknowledged.isEmpty, "\(context)")
            return
        }
        let counts = try TUIDs(file).counts
        for name in acknowledged { #expect(counts[name] == 1, "\(context): \(name)") }
        for (name, count) in counts { #expect(count == 1, "\(context): \(name) is there \(count) times") }
        let doctor = try folder.command("doctor")
        // What a killed writer left half-written is named, and harmless.
        let complaints = doctor.output.split(separator: "\n").dropLast().filter { !$0.contains("left behind") }
        #expect(complaints.isEmpty, "\(context): \(complaints)")
        let units = counts.keys.filter { $0.hasPrefix("u") }.count
        #expect(units == 0 || units == 3000, "\(context): half an import: \(units)")
    }

    private static func document(units: Int) -> String {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4">
              <header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/>
              <body>

            """
        for number in 0..<units {
            text += "<tu tuid=\"u\(number)\"><tuv xml:lang=\"en\"><seg>Unit \(number)</seg></tuv>"
            text += "<tuv xml:lang=\"ko\"><seg>단위 \(number)</seg></tuv></tu>\n"
        }
        return text + "</body></tmx>\n"
    }
}

/// How often each tuid occurs in a TMX file, read by another parser than ours.
private final class TUIDs: NSObject, XMLParserDelegate {
    private(set) var counts: [String: Int] = [:]

    init(_ file: URL) throws {
        super.init()
        let parser = XMLParser(data: try Data(contentsOf: file))
        parser.delegate = self
        guard parser.parse() else { throw CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard name == "tu", let tuid = attributes["tuid"] else { return }
        counts[tuid, default: 0] += 1
    }
}
