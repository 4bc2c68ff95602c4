internal import ExchangeFormats
internal import LanguageAssets
internal import Matching
internal import TextAnalysis
internal import WorkspaceStore

/// Puts logged changes into the units of a memory as they are streamed by.
struct MemoryFold: ~Copyable {
    private var overlay: LoggedOverlay
    private var rewrite: MemoryRewrite

    /// What has been done so far.
    var report: FoldReport { overlay.report }

    init(_ state: consuming LoggedState, into rewrite: consuming MemoryRewrite, memory: String) throws {
        overlay = try LoggedOverlay(state, memory: memory)
        self.rewrite = rewrite
    }

    /// Takes a unit of the file.
    mutating func take(_ unit: TranslationUnit) throws {
        let identity = try rewrite.identity(of: unit)
        switch try overlay.outcome(of: unit, identity) {
        case .same: try rewrite.write(unit, identity)
        case .replaced(let replacement): try rewrite.write(replacement, rewrite.identity(of: replacement))
        case .removed: break
        }
    }

    /// Adds what is new, and what could not replace anything.
    mutating func finish() throws {
        for unit in try overlay.additions() {
            try rewrite.write(unit, rewrite.identity(of: unit))
        }
    }

    /// Makes the new state visible.
    mutating func publish(beforePublishing: (Digest) throws -> Void) throws -> Manifest.Asset {
        try rewrite.publish(beforePublishing: beforePublishing)
    }
}
