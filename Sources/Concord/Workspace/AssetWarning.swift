/// An asset of the workspace that had to be left out of an answer.
public struct AssetWarning: Sendable, Hashable {
    /// The path of the asset from the workspace.
    public let asset: String
    /// What is wrong with it and what to do.
    public let message: String
}
