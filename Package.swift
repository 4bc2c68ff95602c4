// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "concord",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CICUSystem", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CLibXML2System", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CICU", dependencies: ["CICUSystem"]),
        .target(name: "CLibXML2", dependencies: ["CLibXML2System"]),
        .target(
            name: "LanguageAssets",
            resources: [.embedInCode("Resources/language-aliases.tsv")],
            swiftSettings: strict),
        .target(
            name: "TextAnalysis",
            dependencies: ["LanguageAssets", "CICU"],
            resources: [
                .embedInCode("Resources/punctuation.tsv"),
                .embedInCode("Resources/protected.tsv"),
                .embedInCode("Resources/radicals.tsv"),
                .embedInCode("Resources/halfwidth-hangul.tsv"),
            ],
            swiftSettings: strict),
        .target(
            name: "ExchangeFormats", dependencies: ["LanguageAssets", "CLibXML2", "CICU"], swiftSettings: strict),
        .target(name: "Matching", dependencies: ["LanguageAssets", "TextAnalysis"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu11,
    cxxLanguageStandard: .cxx17
)
