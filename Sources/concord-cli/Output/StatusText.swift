internal import Concord
internal import TextAnalysis

/// The status of a workspace for people.
struct StatusText {
    private let status: WorkspaceStatus
    private let style: Style

    init(_ status: WorkspaceStatus, style: Style) {
        self.status = status
        self.style = style
    }

    var text: String {
        let lines =
            ["\(style.strong("Workspace")) \(status.path)"] + section("Memories", "units", status.memories)
            + section("Glossaries", "concepts", status.glossaries)
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ title: String, _ entries: String, _ assets: [WorkspaceStatus.Asset]) -> [String] {
        guard !assets.isEmpty else { return ["\(title): none"] }
        let width = assets.map { DisplayWidth.columns(of: $0.path) }.max() ?? 0
        return ["\(title):"]
            + assets.map { asset in
                let count = asset.entryCount.map { "\($0) \(entries)" } ?? style.doubtful("index stale")
                let languages = (asset.languages ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
                let unfolded =
                    asset.unfoldedChanges == 0
                    ? "" : style.doubtful("  \(asset.unfoldedChanges) changes logged, `concord checkpoint` folds them")
                return "  \(DisplayWidth.padded(asset.path, to: width))  \(count)"
                    + style.faint("  " + languages.joined(separator: " · ")) + unfolded
            }
    }
}
