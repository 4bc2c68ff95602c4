internal import Concord

/// The JSON of `concord status`.
struct StatusPayload: Encodable {
    struct Asset: Encodable {
        let name: String
        let path: String
        let bytes: Int
        let index: String
        let count: Nullable<Int>
        let languages: Nullable<[String: Int]>
        let unfoldedChanges: Int

        init(_ asset: WorkspaceStatus.Asset) {
            name = asset.name
            path = asset.path
            bytes = asset.bytes
            index = asset.index.rawValue
            count = Nullable(asset.entryCount)
            languages = Nullable(asset.languages)
            unfoldedChanges = asset.unfoldedChanges
        }
    }

    let schema = 1
    let workspace: String
    let memories: [Asset]
    let glossaries: [Asset]

    private enum CodingKeys: String, CodingKey {
        case schema, workspace, memories, glossaries
    }

    init(_ status: WorkspaceStatus) {
        workspace = status.path
        memories = status.memories.map(Asset.init)
        glossaries = status.glossaries.map(Asset.init)
    }
}
