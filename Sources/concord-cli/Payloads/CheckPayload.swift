internal import Concord
internal import LanguageAssets
internal import QualityChecks

/// The JSON of `concord check`.
struct CheckPayload: Encodable {
    struct Item: Encodable {
        let rule: String
        let severity: String
        let mqm: String
        let file: String
        let unit: String
        let line: Nullable<Int>
        let source: String
        let target: String
        let language: String
        let sourceRange: Nullable<[Int]>
        let targetRange: Nullable<[Int]>
        let message: String
        let suggestions: [String]
        let fingerprint: String
    }

    struct Summary: Encodable {
        let units: Int
        let error: Int
        let warning: Int
        let info: Int
    }

    let schema = 1
    let findings: [Item]
    let summary: Summary

    private enum CodingKeys: String, CodingKey {
        case schema, findings, summary
    }

    init(_ report: CheckReport) {
        findings = report.findings.map { finding in
            Item(
                rule: finding.rule, severity: finding.severity.rawValue, mqm: finding.mqm, file: finding.file,
                unit: finding.unit, line: Nullable(finding.line), source: finding.source, target: finding.target,
                language: finding.language.description,
                sourceRange: Nullable(finding.sourceRange.map { [$0.lowerBound, $0.upperBound] }),
                targetRange: Nullable(nil), message: finding.message, suggestions: finding.suggestions,
                fingerprint: finding.fingerprint)
        }
        summary = Summary(
            units: report.unitCount, error: report.count(.error), warning: report.count(.warning),
            info: report.count(.info))
    }
}
