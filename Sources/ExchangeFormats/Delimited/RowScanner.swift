/// Takes the bytes of one row of a table apart into cells.
struct RowScanner {
    private enum State {
        case cellStart
        case plain
        case quoted
        /// After a quote inside a quoted cell: the end of the quoting, or the first half of a doubled quote.
        case afterQuote
    }

    private let dialect: DelimitedReader.Dialect
    private let start: TextPlace
    private var cells: [String] = []
    private var cell: [UInt8] = []
    private var state = State.cellStart
    private var hasQuote = false
    // A carriage return is part of the line end or of the cell, as the next byte shows.
    private var hasReturn = false
    private var opened: TextPlace

    init(dialect: DelimitedReader.Dialect, place: TextPlace) {
        self.dialect = dialect
        start = place
        opened = place
    }

    /// Where the quote stands that is still open, if one is.
    var openQuote: TextPlace? { state == .quoted ? opened : nil }

    /// Takes one byte; `place` is behind it.
    ///
    /// Returns whether the row ends with it.
    mutating func take(_ byte: UInt8, at place: TextPlace) -> Bool {
        if state == .quoted {
            if byte == UInt8(ascii: "\"") { state = .afterQuote } else { cell.append(byte) }
            return false
        }
        if byte == UInt8(ascii: "\n") { return true }
        if hasReturn {
            cell.append(UInt8(ascii: "\r"))
            state = .plain
            hasReturn = false
        }
        switch (byte, dialect) {
        case (UInt8(ascii: "\r"), _):
            hasReturn = true
        case (UInt8(ascii: "\t"), .tabSeparated), (UInt8(ascii: ","), .commaSeparated):
            endCell()
        case (UInt8(ascii: "\""), .commaSeparated):
            takeQuote(at: place)
        default:
            cell.append(byte)
            state = .plain
        }
        return false
    }

    /// The cells so far; `nil` for a blank line.
    mutating func row() -> DelimitedReader.Row? {
        guard !cells.isEmpty || !cell.isEmpty || hasQuote else { return nil }
        endCell()
        return DelimitedReader.Row(place: start, cells: cells)
    }

    private mutating func takeQuote(at place: TextPlace) {
        switch state {
        case .cellStart:
            state = .quoted
            hasQuote = true
            opened = TextPlace(line: place.line, column: place.column - 1, byte: place.byte - 1)
        case .afterQuote:
            state = .quoted
            cell.append(UInt8(ascii: "\""))
        case .plain, .quoted:
            cell.append(UInt8(ascii: "\""))
        }
    }

    private mutating func endCell() {
        // The input is valid UTF-8, so nothing is repaired here.
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
        state = .cellStart
    }
}
