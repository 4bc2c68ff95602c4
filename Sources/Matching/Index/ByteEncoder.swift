/// Writes values into bytes: numbers as LEB128, text with its length before it.
struct ByteEncoder {
    var bytes: [UInt8] = []

    mutating func append(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            append(utf8.count)
            bytes.append(contentsOf: utf8)
        }
    }

    mutating func append(_ text: String?) {
        append(text == nil ? 0 : 1)
        if let text { append(text) }
    }

    mutating func append<Element>(each elements: some Collection<Element>, _ body: (inout ByteEncoder, Element) -> Void)
    {
        append(elements.count)
        for element in elements { body(&self, element) }
    }
}
