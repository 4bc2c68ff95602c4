internal import WorkspaceStore

extension Workspace {
    /// The memory of a name that has a file.
    ///
    /// - Throws: `ConcordError.request` with the names that there are.
    func existingMemory(named name: String) throws(ConcordError) -> AssetFile {
        let memories = folder.assets(.memory)
        if let memory = memories.first(where: { $0.name == name }) { return memory }
        let remedy =
            memories.isEmpty
            ? "This workspace has none; take one in with `concord import FILE.tmx`."
            : "The memories are: \(memories.map(\.name).joined(separator: ", "))."
        throw .request("There is no memory \"\(name)\". \(remedy)")
    }
}
