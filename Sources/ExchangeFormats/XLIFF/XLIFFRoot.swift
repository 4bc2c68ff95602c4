internal import LanguageAssets

/// What an XLIFF file holds before the content of its first `<file>`.
struct XLIFFRoot {
    let names: XLIFFNames
    let version: XLIFFVersion
    let attributes: Attributes
    private(set) var firstFile: (attributes: Attributes, place: TextPlace)?
    private(set) var problems: [ReadingProblem] = []

    /// Reads up to the first `<file>`; anything but XLIFF 1.x or 2.x is an error.
    init(from stream: inout XMLEventStream) throws(ExchangeError) {
        guard let root = try stream.firstElement() else {
            throw ExchangeError(
                .empty, file: stream.path, message: "The file has no element. Get a complete copy of it.")
        }
        let name = stream.name(root.name)
        attributes = stream.attributes(of: root)
        names = XLIFFNames(root: name, attributes)
        guard names.element(name) == .xliff else {
            throw ExchangeError(
                .wrongFormat, file: stream.path, place: root.place,
                message: "The document is a <\(name)>, not an <xliff>. Name an XLIFF file.")
        }
        let declared = attributes["version"]
        guard let version = XLIFFVersion(declared, namespace: names.namespace) else {
            throw ExchangeError(
                .wrongFormat, file: stream.path, place: root.place,
                message: "XLIFF \(declared ?? "of this namespace") is not known. Export the file as XLIFF 1.2 or 2.0.")
        }
        self.version = version
        try readFirstFile(from: &stream)
    }

    private mutating func readFirstFile(from stream: inout XMLEventStream) throws(ExchangeError) {
        while firstFile == nil, let event = try stream.next() {
            guard event.kind == .start else { continue }
            let name = stream.name(event.name)
            if names.element(name) == .file {
                firstFile = (stream.attributes(of: event), event.place)
            } else {
                if names.isOwn(name), try stream.isDefaultNamespaceKept(by: event, names.namespace) {
                    problems.append(XLIFFReader.unknownElement(name, at: event.place, unit: nil))
                }
                try stream.skipElement()
            }
        }
    }
}
