/// A line of a resource table: cells between tabs; a line that starts with `#` is a comment.
struct TableRow {
    let table: String
    let line: Int
    let cells: [String]

    static func rows(
        of bytes: [UInt8], named name: String, cells count: Int
    ) throws(TextAnalysisError) -> [TableRow] {
        var rows: [TableRow] = []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty && line.first != "#" {
            let cells = line.split(separator: "\t").map(String.init)
            let row = TableRow(table: name, line: index + 1, cells: cells)
            guard cells.count == count else { throw row.damaged() }
            rows.append(row)
        }
        return rows
    }

    func codePoint(at index: Int) throws(TextAnalysisError) -> CodePoint {
        guard let value = UInt32(cells[index], radix: 16), let scalar = Unicode.Scalar(value) else { throw damaged() }
        return CodePoint(scalar.value)
    }

    func damaged() -> TextAnalysisError {
        TextAnalysisError(.damagedTable, "\(table), line \(line) cannot be read. Reinstall Concord.")
    }
}
