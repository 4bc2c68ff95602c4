internal import ExchangeFormats
internal import LanguageAssets
internal import TextAnalysis

/// Makes of each unit of a memory the units that go into the file, and counts what differs.
struct UnitAdaptation {
    private let plan: ExportPlan
    private let headerSource: String?
    private(set) var report: ExportReport

    init(_ plan: ExportPlan, report: ExportReport) {
        self.plan = plan
        self.report = report
        headerSource = plan.headerSource
    }

    /// The units for one unit: none when it is left out, several when the client takes one target of a language only.
    mutating func units(for unit: TranslationUnit) -> [TranslationUnit] {
        report.readCount += 1
        guard !unit.variants.isEmpty else { return [] }
        let result = plan.source == nil ? [recoded(unit)] : selected(unit)
        if !result.isEmpty { report.exportedCount += 1 }
        report.writtenCount += result.count
        report.note(.splitUnit, count: max(0, result.count - 1))
        return result
    }

    /// The header for the units.
    mutating func header() -> MemoryHeader {
        plan.header(noting: &report)
    }

    mutating func note(_ problems: [ReadingProblem]) {
        report.note(problems)
    }

    private mutating func recoded(_ unit: TranslationUnit) -> TranslationUnit {
        guard !plan.options.codes.isEmpty else { return unit }
        var unit = unit
        for index in unit.variants.indices { rewriteCode(of: &unit.variants[index], as: nil) }
        setSource(plan.mapped(unit.attributes["srclang"]), of: &unit)
        return unit
    }

    private mutating func selected(_ unit: TranslationUnit) -> [TranslationUnit] {
        guard let selection = VariantSelection(unit, plan) else {
            report.note(.withoutPair)
            return []
        }
        guard plan.profile != nil else {
            countLeftOut(selection, unit)
            return [adapted(unit, [selection.source] + selection.targets, selection, inOrder: true)]
        }
        let targets = selection.targets.filter { !unit.variants[$0].segment.isEmpty }
        if unit.variants[selection.source].segment.isEmpty || targets.count < selection.targets.count {
            report.note(.emptySegment)
        }
        guard !unit.variants[selection.source].segment.isEmpty, !targets.isEmpty else { return [] }
        countLeftOut(selection, unit)
        return rounds(targets, unit).map { adapted(unit, [selection.source] + $0, selection, inOrder: false) }
    }

    private mutating func countLeftOut(_ selection: VariantSelection, _ unit: TranslationUnit) {
        for index in unit.variants.indices where index != selection.source && !selection.targets.contains(index) {
            report.note(selection.reason(forLeavingOut: unit.variants[index].language, of: unit))
        }
    }

    /// The targets in groups that have each language once: what a client would take for the same one is the same.
    private func rounds(_ targets: [Int], _ unit: TranslationUnit) -> [[Int]] {
        var met: [LanguageTag: Int] = [:]
        var rounds: [[Int]] = []
        for target in targets {
            let language = plan.languages.withRegion(unit.variants[target].language)
            let round = met[language, default: 0]
            met[language] = round + 1
            if round == rounds.count { rounds.append([]) }
            rounds[round].append(target)
        }
        return rounds
    }

    private mutating func adapted(
        _ unit: TranslationUnit, _ chosen: [Int], _ selection: VariantSelection, inOrder: Bool
    ) -> TranslationUnit {
        var result = unit
        // Clients that do not look at languages take the first variant for the source.
        result.variants = (inOrder ? chosen.sorted() : chosen).map { index in
            var variant = unit.variants[index]
            rewriteCode(of: &variant, as: index == selection.source ? plan.source : plan.target)
            return variant
        }
        guard let profile = plan.profile else {
            setSource(ownSource(of: unit, with: chosen), of: &result)
            return result
        }
        setSource(unit.attributes["srclang"] == headerSource ? headerSource : nil, of: &result)
        if profile.markup == .standard {
            let standard = StandardMarkup.unit(result)
            if standard != result { report.note(.nonstandardMarkup) }
            result = standard
        }
        countReading(of: result, profile)
        return result
    }

    private mutating func countReading(of unit: TranslationUnit, _ profile: ClientProfile) {
        if profile.inlineCodes == .readOtherwise, unit.variants.contains(where: { !$0.segment.codes.isEmpty }) {
            report.note(.inlineCodes)
        }
        if let limit = profile.longestSegment,
            unit.variants.contains(where: { $0.segment.plainText.utf16.count > limit })
        {
            report.note(.longSegment)
        }
    }

    private mutating func rewriteCode(of variant: inout TranslationUnitVariant, as asked: LanguageTag?) {
        let code = plan.code(of: variant, as: asked)
        // Bytes: a code is what programs compare letter by letter.
        guard !code.utf8.elementsEqual(variant.languageCode.utf8) else { return }
        variant.languageCode = code
        report.note(.languageCode)
    }

    private mutating func setSource(_ code: String?, of unit: inout TranslationUnit) {
        guard unit.attributes["srclang"] != code else { return }
        unit.attributes["srclang"] = code
        report.note(.sourceLanguage)
    }

    /// The source language that a unit itself has to name: the one it had, from the old header too, where it is one of
    /// its languages still and the new header does not say it.
    private func ownSource(of unit: TranslationUnit, with chosen: [Int]) -> String? {
        guard let old = unit.attributes["srclang"] ?? plan.oldHeader.attributes["srclang"], let tag = LanguageTag(old),
            chosen.contains(where: { plan.accepts(tag, unit.variants[$0].language) })
        else { return nil }
        let code = plan.mapped(old)
        return unit.attributes["srclang"] == nil && code == headerSource ? nil : code
    }
}

extension Segment {
    /// Whether there is no character in it, not even inside codes.
    fileprivate var isEmpty: Bool { Self.isEmpty(content) }

    private static func isEmpty(_ content: [Content]) -> Bool {
        content.allSatisfy { part in
            switch part {
            case .text(let text): text.isEmpty
            case .element(let element): isEmpty(element.content)
            }
        }
    }
}
