import LanguageAssets
import Testing

struct AdministrativeStatusTests {
    static let words: [(word: String, status: AdministrativeStatus?)] = [
        ("preferredTerm-admn-sts", .preferred), ("admittedTerm-admn-sts", .admitted),
        ("deprecatedTerm-admn-sts", .deprecated), ("supersededTerm-admn-sts", .superseded),
        ("standardizedTerm-admn-sts", .preferred), ("legalTerm-admn-sts", .preferred),
        ("regulatedTerm-admn-sts", .preferred), ("preferredTerm", .preferred), ("admittedTerm", .admitted),
        ("deprecatedTerm", .deprecated), ("supersededTerm", .superseded), ("preferred", .preferred),
        ("Preferred", .preferred), (" admitted\n", .admitted), ("deprecated", .deprecated), ("superseded", .superseded),
        ("recommended", .preferred), ("notRecommended", .deprecated), ("obsolete", .superseded),
        ("forbidden", .deprecated), ("rejected", .deprecated), ("proposed", .admitted), ("approved", .admitted),
        ("new", .admitted), ("", nil), ("term", nil), ("charming", nil), ("-admn-sts", nil), ("preferredly", nil),
        ("권장", nil),
    ]

    @Test(arguments: words)
    func `A status is understood in the words of TBX and of other tools`(
        _ word: String, _ status: AdministrativeStatus?
    ) {
        #expect(AdministrativeStatus(word: word) == status)
    }

    @Test(arguments: AdministrativeStatus.allCases)
    func `A status is read from the value that TBX uses for it`(_ status: AdministrativeStatus) {
        #expect(AdministrativeStatus(word: status.tbxValue) == status)
        #expect(AdministrativeStatus(word: status.rawValue) == status)
    }
}
