internal import ExchangeFormats
public import LanguageAssets
internal import Matching
internal import TextAnalysis
internal import WorkspaceStore

extension Workspace {
    /// Adds a unit with a source and a target to a memory, which is made when it does not exist.
    ///
    /// - Parameters:
    ///   - source: The source text with its language.
    ///   - target: The translation with its language.
    ///   - memory: The name of the memory; `nil` when the workspace has just one.
    ///   - tuid: The identifier of the unit, unique in the memory; `nil` for none.
    ///   - editor: Who adds it, and when.
    /// - Returns: The name of the unit; the change is durable.
    /// - Throws: `ConcordError.request` for text that TMX cannot hold, or a tuid that is taken.
    public func addUnit(
        source: TranslationUnitVariant, target: TranslationUnitVariant, to memory: String? = nil, tuid: String? = nil,
        by editor: Editor
    ) throws(ConcordError) -> EditReport {
        do {
            for variant in [source, target] { try Self.check(variant.segment.plainText) }
            guard source.language != target.language else {
                throw ConcordError.request("Both texts are in \(source.language). Name two languages.")
            }
            if let tuid { try Self.check(identifier: tuid) }
            let asset = try memoryAsset(memory)
            var unit = TranslationUnit(variants: [source, target])
            unit.attributes["tuid"] = tuid
            unit.attributes["creationdate"] = editor.date
            unit.attributes["creationid"] = editor.name
            unit.attributes["srclang"] = source.languageCode
            if let tuid, try findUnit(tuid, in: asset) != nil {
                throw ConcordError.request("The memory \"\(asset.name)\" has a unit \"\(tuid)\". Choose another name.")
            }
            return try log(.add(unit), leaving: unit, in: asset, by: editor)
        } catch {
            throw ConcordError(error)
        }
    }

    /// Replaces the text of a unit in one language; a text with inline codes is refused, since plain text would lose them.
    ///
    /// - Parameters:
    ///   - name: The name of the unit.
    ///   - memory: The name of the memory.
    ///   - text: The new text with its language, of which the unit must have exactly one variant.
    ///   - editor: Who changes it, and when.
    /// - Returns: The name of the unit afterwards; the change is durable.
    /// - Throws: `ConcordError.request` when there is no such unit or variant, or when inline codes would be lost.
    public func editUnit(
        _ name: String, in memory: String, text: TranslationUnitVariant, by editor: Editor
    ) throws(ConcordError) -> EditReport {
        do {
            try Self.check(text.segment.plainText)
            let asset = try memoryAsset(memory)
            let (before, digest) = try existingUnit(name, in: asset)
            let matches = before.variants.indices.filter { index in
                languages.distance(asked: text.language, available: before.variants[index].language, use: .match) != nil
            }
            guard let index = matches.first, matches.count == 1 else {
                let has = before.variants.map(\.languageCode).joined(separator: ", ")
                throw ConcordError.request(
                    "The unit \"\(name)\" has \(matches.count) texts in \(text.language). Its languages are: \(has).")
            }
            let codes = before.variants[index].segment.codes.count
            guard codes == 0 || !text.segment.codes.isEmpty else {
                throw ConcordError.request(
                    "The text has \(codes) inline codes, which plain text would lose. Change it in the TMX file itself."
                )
            }
            var unit = before
            unit.variants[index].segment = text.segment
            unit.variants[index].attributes["changedate"] = editor.date
            unit.variants[index].attributes["changeid"] = editor.name
            unit.attributes["changedate"] = editor.date
            unit.attributes["changeid"] = editor.name
            return try log(.replace(unit: name, before: digest, unit), leaving: unit, in: asset, by: editor)
        } catch {
            throw ConcordError(error)
        }
    }

    /// Removes a unit from a memory.
    ///
    /// - Parameters:
    ///   - name: The name of the unit.
    ///   - memory: The name of the memory.
    ///   - editor: Who removes it, and when.
    /// - Returns: The name of the unit; the change is durable.
    /// - Throws: `ConcordError.request` when there is no such unit.
    public func removeUnit(_ name: String, in memory: String, by editor: Editor) throws(ConcordError) -> EditReport {
        do {
            let asset = try memoryAsset(memory)
            let (before, digest) = try existingUnit(name, in: asset)
            return try log(.remove(unit: name, before: digest), leaving: before, in: asset, by: editor)
        } catch {
            throw ConcordError(error)
        }
    }

    private func log(
        _ action: UnitChange.Action, leaving unit: TranslationUnit, in asset: AssetFile, by editor: Editor
    ) throws -> EditReport {
        var identifier = try UnitIdentifier()
        let name = try identifier.name(of: unit)
        let log = try ChangeLog(creatingIn: folder)
        _ = try log.append([UnitChange(action, author: editor.name, date: editor.date)], to: asset.name)
        let size = FileFingerprint.exists(asset.path) ? try FileFingerprint(of: asset.path).size : 0
        guard size < Self.foldAtOnceBelow else { return EditReport(memory: asset.name, unit: name, storage: .logged) }
        do {
            _ = try checkpoint(asset.name)
            return EditReport(memory: asset.name, unit: name, storage: .folded)
        } catch {
            guard error.isAboutAsset else { throw error }
            // The change is durable; `checkpoint` says what keeps it out of the file.
            return EditReport(memory: asset.name, unit: name, storage: .logged)
        }
    }

    private func existingUnit(_ name: String, in asset: AssetFile) throws -> (TranslationUnit, digest: String) {
        guard let unit = try findUnit(name, in: asset) else {
            _ = try existingMemory(named: asset.name)
            throw ConcordError.request(
                "The memory \"\(asset.name)\" has no unit \"\(name)\", or several. `concord match` shows the names.")
        }
        var identifier = try UnitIdentifier()
        return (unit, try identifier.digest(of: unit).hexadecimal)
    }

    private func findUnit(_ name: String, in asset: AssetFile) throws -> TranslationUnit? {
        var state = try loggedState(of: asset)
        if let unit = try state.unit(named: name) { return unit }
        guard !state.isRemoved(name) else { return nil }
        return try catalog.memories().indexes.first { $0.asset == asset }?.index.record(named: name)?.unit
    }

    private func memoryAsset(_ name: String?) throws -> AssetFile {
        if let name { return try folder.memory(named: name) }
        let memories = folder.assets(.memory)
        guard let only = memories.first, memories.count == 1 else {
            let names = memories.map(\.name).joined(separator: ", ")
            throw ConcordError.request(
                memories.isEmpty
                    ? "There is no memory yet. Name the one to make, for example with --into dialogue."
                    : "There are several memories: \(names). Name one.")
        }
        return only
    }

    // XML 1.0 has no place for most control characters, and a segment without text is none.
    private static func check(_ text: String) throws {
        guard !text.isEmpty else { throw ConcordError.request("A text is empty. Give both sides of the unit.") }
        try checkCharacters(of: text, "text")
    }

    private static func check(identifier: String) throws {
        guard !identifier.isEmpty else {
            throw ConcordError.request("The name of the unit is empty. Give it one, or leave it out.")
        }
        try checkCharacters(of: identifier, "name of the unit")
    }

    private static func checkCharacters(of text: String, _ what: String) throws {
        let forbidden = text.unicodeScalars.first { scalar in
            (scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)) || scalar.value & 0xFFFE == 0xFFFE
        }
        if let forbidden {
            throw ConcordError.request(
                "The \(what) has the character U+\(String(forbidden.value, radix: 16, uppercase: true)), which TMX cannot "
                    + "hold. Take it out.")
        }
    }
}
