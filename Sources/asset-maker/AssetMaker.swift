internal import ExchangeFormats
internal import Glibc
internal import WorkspaceStore

/// Makes the glossary and the memory that ship from their source tables.
///
/// Usage: `asset-maker SOURCE-FOLDER OUTPUT-FOLDER`, both laid out like the repository.
@main
enum AssetMaker {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            report("Usage: asset-maker SOURCE-FOLDER OUTPUT-FOLDER")
            exit(64)
        }
        do {
            try makeGlossary(
                from: arguments[1] + "/Glossaries/Source/northeast-asia-security.tsv",
                to: arguments[2] + "/Glossaries/northeast-asia-security.tbx")
            try makeMemory(
                from: arguments[1] + "/TMX/Source/dialogue.tsv", to: arguments[2] + "/TMX/dialogue.tmx")
        } catch {
            report("\(error)")
            exit(2)
        }
    }

    static func store(_ content: [UInt8], at path: String) throws(StoreError) {
        var content = content
        var file = try AtomicFile(replacing: path)
        try file.write(&content)
        _ = try file.commit()
    }

    private static func report(_ message: String) {
        let line = Array("asset-maker: \(message)\n".utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
