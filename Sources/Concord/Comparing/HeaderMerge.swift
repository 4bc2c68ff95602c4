internal import LanguageAssets
internal import WorkspaceStore

/// The header that three headers become.
///
/// Where both sides changed it differently, ours stands and a note has theirs.
struct HeaderMerge {
    let header: MemoryHeader
    let rootAttributes: Attributes
    let conflicts: [MergeConflict]

    init(_ base: MemoryOutline, _ ours: MemoryOutline, _ theirs: MemoryOutline) throws(StoreError) {
        var merge = ContentMerge()
        rootAttributes = merge.attributes(
            base.rootAttributes.withoutVersion, ours.rootAttributes.withoutVersion,
            theirs.rootAttributes.withoutVersion)
        var header = MemoryHeader(
            attributes: merge.attributes(base.header.attributes, ours.header.attributes, theirs.header.attributes),
            annotations: try merge.annotations(
                base.header.annotations, ours.header.annotations, theirs.header.annotations))
        conflicts = merge.conflicts.map { conflict in
            MergeConflict(
                unit: nil, subject: .header(conflict.place, theirs: conflict.theirs), kept: [.theirs])
        }
        header.annotations += conflicts.map { .note(.init($0.note(on: .theirs))) }
        self.header = header
    }
}

extension Attributes {
    // What is written is TMX 1.4, whatever was read.
    fileprivate var withoutVersion: Attributes {
        var result = self
        result["version"] = nil
        return result
    }
}
