import ExchangeFormats
import Foundation

/// Packed files for tests.
///
/// The zip archives were made with Info-ZIP's `zip -X`; where they hold a `.tmx`, it is `Archive.document`.
enum Archive {
    static let document =
        "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>Talks.</seg></tuv></tu></body></tmx>"

    /// `readme.txt` and `one.tmx`.
    static let oneZip = bytes(
        """
        UEsDBAoAAAAAAG0feF0FpqHlCAAAAAgAAAAKAAAAcmVhZG1lLnR4dHJlYWQgbWUKUEsDBBQAAAAIAG0feF3hdUz7UwAAAGIAAAAH
        AAAAb25lLnRteLMpya1QKEstKs7Mz7NVMtQzUbKzyUhNTEkt0rezScpPqbSzKSkF4TKFitwcq5zEvHRbpdQ8oKri1HS7kMSc7GI9
        G30Q20YfqAhMAgmITn2g4XYAUEsBAh4DCgAAAAAAbR94XQWmoeUIAAAACAAAAAoAAAAAAAAAAQAAAKSBAAAAAHJlYWRtZS50eHRQ
        SwECHgMUAAAACABtH3hd4XVM+1MAAABiAAAABwAAAAAAAAABAAAApIEwAAAAb25lLnRteFBLBQYAAAAAAgACAG0AAACoAAAAAAA=
        """)

    /// `one.tmx` and `two.tmx`.
    static let twoZip = bytes(
        """
        UEsDBBQAAAAIAG0feF3hdUz7UwAAAGIAAAAHAAAAb25lLnRteLMpya1QKEstKs7Mz7NVMtQzUbKzyUhNTEkt0rezScpPqbSzKSkF
        4TKFitwcq5zEvHRbpdQ8oKri1HS7kMSc7GI9G30Q20YfqAhMAgmITn2g4XYAUEsDBBQAAAAIAG0feF3hdUz7UwAAAGIAAAAHAAAA
        dHdvLnRteLMpya1QKEstKs7Mz7NVMtQzUbKzyUhNTEkt0rezScpPqbSzKSkF4TKFitwcq5zEvHRbpdQ8oKri1HS7kMSc7GI9G30Q
        20YfqAhMAgmITn2g4XYAUEsBAh4DFAAAAAgAbR94XeF1TPtTAAAAYgAAAAcAAAAAAAAAAQAAAKSBAAAAAG9uZS50bXhQSwECHgMU
        AAAACABtH3hd4XVM+1MAAABiAAAABwAAAAAAAAABAAAApIF4AAAAdHdvLnRteFBLBQYAAAAAAgACAGoAAADwAAAAAAA=
        """)

    /// `one.tmx`, with the password "secret" (`zip -P`).
    static let encryptedZip = bytes(
        """
        UEsDBBQACQAIAG0feF3hdUz7XwAAAGIAAAAHAAAAb25lLnRteLYxXw9JYXJLklglG3cDBGbjCvgnkeoP2UX4VMkxC/e4tvzoo5Zu
        yoj3wmeB3dXAyUrbj+h9Hbq1kIYhTo7RICTgY6JYEx1XIAg8LlYnTsJ/ndpr+uYnlto7z2X+jQeYUEsHCOF1TPtfAAAAYgAAAFBL
        AQIeAxQACQAIAG0feF3hdUz7XwAAAGIAAAAHAAAAAAAAAAEAAACkgQAAAABvbmUudG14UEsFBgAAAAABAAEANQAAAJQAAAAAAA==
        """)

    /// `readme.txt` alone.
    static let noneZip = bytes(
        """
        UEsDBAoAAAAAAG0feF0FpqHlCAAAAAgAAAAKAAAAcmVhZG1lLnR4dHJlYWQgbWUKUEsBAh4DCgAAAAAAbR94XQWmoeUIAAAACAAA
        AAoAAAAAAAAAAQAAAKSBAAAAAHJlYWRtZS50eHRQSwUGAAAAAAEAAQA4AAAAMAAAAAAA
        """)

    private static func bytes(_ base64: String) -> [UInt8] {
        [UInt8](Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data())
    }

    /// One gzip member, as gzip itself makes it.
    static func gzip(_ bytes: some Sequence<UInt8>) throws -> [UInt8] {
        let file = try TemporaryFile(bytes)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-9", "-n", "-k", file.path]
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: URL(filePath: file.path + ".gz")))
    }
}
