internal import ExchangeFormats

extension ExchangeError {
    /// Why a memory cannot be written anew: its reader had to leave something out, which would then be lost.
    ///
    /// - Parameters:
    ///   - problems: What the reader found; a unit without variants is no such problem, it can be written.
    ///   - file: The memory.
    init?(unwritable problems: [ReadingProblem], file: String) {
        let isLoss = { (problem: ReadingProblem) in problem.severity == .error && problem.code != .noVariants }
        guard let loss = problems.first(where: isLoss) else { return nil }
        self.init(
            .wrongFormat, file: file, place: loss.place,
            message: "Writing to this memory would lose something that is not valid in it. \(loss.message)")
    }
}
