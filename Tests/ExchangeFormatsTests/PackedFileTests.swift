import ExchangeFormats
import LanguageAssets
import Testing

@Suite struct PackedFileTests {
    private let document = Archive.document

    @Test func `A gzip file is read as what is in it`() throws {
        let reading = try TMXReading(Archive.gzip(document.utf8))
        #expect(reading.error == nil)
        #expect(reading.texts == ["Talks."])
    }

    @Test func `A gzip file of several members is one document`() throws {
        let bytes = Array(document.utf8)
        for cut in [0, 1, 40, bytes.count] {
            let packed = try Archive.gzip(bytes[..<cut]) + Archive.gzip(bytes[cut...])
            #expect(try TMXReading(packed).texts == ["Talks."], "cut at \(cut)")
        }
    }

    @Test(arguments: [true, false])
    func `UTF-16 in a gzip file is recognized`(bigEndian: Bool) throws {
        let text = "\u{FEFF}" + document.replacing("Talks.", with: "회담")
        let reading = try TMXReading(Archive.gzip(text.utf16(bigEndian: bigEndian)))
        #expect(reading.texts == ["회담"])
    }

    @Test func `The one file of a zip archive that can be read is read`() throws {
        #expect(try TMXReading(Archive.oneZip).texts == ["Talks."])
    }

    @Test func `XLIFF and PO are recognized inside gzip, whatever the name`() throws {
        for (text, format) in [("<xliff version=\"1.2\"/>", UnitFileFormat.xliff), ("msgid \"\"", .po)] {
            let file = try TemporaryFile(Archive.gzip(text.utf8), name: "wrong.tmx")
            #expect(try UnitFileFormat(of: file.path) == format)
        }
    }

    @Test func `A zip archive with two documents is refused, and the error lists them`() throws {
        let error = try #require(try TMXReading(Archive.twoZip).error)
        #expect(error.code == .unsuitableArchive)
        #expect(error.message.contains("\"one.tmx\", \"two.tmx\""))
    }

    @Test func `A zip archive without a document is refused`() throws {
        #expect(try TMXReading(Archive.noneZip).error?.code == .unsuitableArchive)
    }

    @Test func `An encrypted zip archive is refused, and the error says so`() throws {
        let error = try #require(try TMXReading(Archive.encryptedZip).error)
        #expect(error.code == .unsuitableArchive)
        #expect(error.message.contains("encrypted"))
    }

    @Test func `A gzip file that is cut anywhere is an error, never a shorter document`() throws {
        let packed = try Archive.gzip(document.utf8)
        for count in 4..<packed.count {
            #expect(try TMXReading(packed.prefix(count)).error?.code == .truncated, "\(count) bytes")
        }
    }

    @Test func `A zip archive that is cut anywhere is an error`() throws {
        for count in 4..<Archive.oneZip.count {
            let code = try TMXReading(Archive.oneZip.prefix(count)).error?.code
            #expect([.truncated, .damagedArchive].contains(code), "\(count) bytes")
        }
    }

    @Test func `A gzip file with a changed byte in its data or checksum is damaged`() throws {
        let packed = try Archive.gzip(document.utf8)
        for index in 10..<packed.count {
            var changed = packed
            changed[index] ^= 0x10
            let error = try #require(try TMXReading(changed).error, "byte \(index)")
            #expect([.damagedArchive, .truncated, .notWellFormed, .invalidBytes].contains(error.code), "byte \(index)")
        }
    }

    @Test func `Something behind the last gzip member is an error with its offset`() throws {
        let packed = try Archive.gzip(document.utf8)
        for rest in [[0x1F], [0], Array("hello".utf8)] as [[UInt8]] {
            let error = try #require(try TMXReading(packed + rest).error)
            #expect(error.code == .damagedArchive)
            #expect(error.message.contains("byte \(packed.count)") || rest == [0x1F])
        }
    }

    @Test func `A file that expands beyond the limit is refused within a second`() throws {
        let mebibyte = try Archive.gzip([UInt8](repeating: UInt8(ascii: " "), count: 1 << 20))
        let bomb = try TemporaryFile((0..<1000).flatMap { _ in mebibyte })
        let time = try ContinuousClock().measure {
            var file = try UnpackedFile(path: bomb.path)
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            var size = 0
            let error = #expect(throws: ExchangeError.self) {
                while case let count = try file.read(into: &buffer), count > 0 { size += count }
            }
            #expect(error?.code == .expansion)
            #expect(size <= 64 << 20)
        }
        #expect(time < .seconds(1))
    }

    @Test func `A file of up to 64 MiB may expand as it likes`() throws {
        let mebibyte = try Archive.gzip([UInt8](repeating: UInt8(ascii: " "), count: 1 << 20))
        let file = try TemporaryFile((0..<64).flatMap { _ in mebibyte })
        var content = try UnpackedFile(path: file.path)
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var size = 0
        while case let count = try content.read(into: &buffer), count > 0 { size += count }
        #expect(size == 64 << 20)
    }
}
