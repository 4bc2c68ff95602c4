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
    products: [
        .library(
            name: "Concord",
            targets: [
                "Concord", "LanguageAssets", "TextAnalysis", "ExchangeFormats", "Matching", "QualityChecks",
                "WorkspaceStore",
            ]),
        .executable(name: "concord", targets: ["concord-cli"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CICUSystem", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CLibXML2System", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CDigestSystem", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(
            name: "CCompressionSystem", pkgConfig: "libzip", providers: [.apt(["zlib1g-dev", "libzip-dev"])]),
        .target(
            name: "CICU", dependencies: ["CICUSystem"], cxxSettings: [.treatAllWarnings(as: .error)]),
        .target(
            name: "CLibXML2", dependencies: ["CLibXML2System"], cSettings: [.treatAllWarnings(as: .error)]),
        .target(
            name: "CDigest", dependencies: ["CDigestSystem"], cSettings: [.treatAllWarnings(as: .error)]),
        .target(name: "CRename", cSettings: [.treatAllWarnings(as: .error)]),
        // A system library target asks pkg-config for one library only.
        .target(
            name: "CCompression", dependencies: ["CCompressionSystem"], cSettings: [.treatAllWarnings(as: .error)],
            linkerSettings: [.linkedLibrary("z")]),
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
            name: "ExchangeFormats", dependencies: ["LanguageAssets", "CLibXML2", "CICU", "CCompression"],
            swiftSettings: strict),
        .target(
            name: "WorkspaceStore",
            dependencies: [
                "LanguageAssets", "ExchangeFormats", "CDigest", "CRename",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(name: "Matching", dependencies: ["LanguageAssets", "TextAnalysis"], swiftSettings: strict),
        .target(
            name: "QualityChecks", dependencies: ["LanguageAssets", "TextAnalysis", "Matching"], swiftSettings: strict),
        .target(
            name: "Concord",
            dependencies: [
                "LanguageAssets", "TextAnalysis", "ExchangeFormats", "Matching", "QualityChecks", "WorkspaceStore",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "concord-cli",
            dependencies: [
                "LanguageAssets", "TextAnalysis", "ExchangeFormats", "QualityChecks", "WorkspaceStore",
                "Concord",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "asset-maker", dependencies: ["LanguageAssets", "ExchangeFormats", "WorkspaceStore"],
            swiftSettings: strict),
        .testTarget(name: "CICUTests", dependencies: ["CICU"], swiftSettings: strict),
        .testTarget(name: "LanguageAssetsTests", dependencies: ["LanguageAssets"], swiftSettings: strict),
        .testTarget(
            name: "ExchangeFormatsTests", dependencies: ["ExchangeFormats", "LanguageAssets"],
            exclude: ["LISA-TMXComplianceKit"], swiftSettings: strict),
        .testTarget(
            name: "TextAnalysisTests", dependencies: ["TextAnalysis", "LanguageAssets"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "MatchingTests", dependencies: ["Matching", "LanguageAssets", "TextAnalysis", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "QualityChecksTests",
            dependencies: ["QualityChecks", "Matching", "LanguageAssets", "TextAnalysis", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "WorkspaceStoreTests", dependencies: ["WorkspaceStore", "LanguageAssets", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ConcordTests",
            dependencies: [
                "Concord", "LanguageAssets", "TextAnalysis", "ExchangeFormats", "Matching", "QualityChecks",
                "WorkspaceStore", "TestSupport",
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "concord-cliTests", dependencies: ["concord-cli", "asset-maker"], exclude: ["Snapshots"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu11,
    cxxLanguageStandard: .cxx17
)
