internal import FoundationEssentials
internal import GRDB
internal import LanguageAssets

/// Accepted changes that are not yet folded into their TMX files: `changes/log.sqlite` in the workspace.
///
/// An append is durable when it returns (write-ahead log, `synchronous=FULL`). SQLite serializes writers; readers never
/// wait for them. The log is no derived data: deleting it loses what it holds.
public final class ChangeLog: Sendable {
    /// The fold of a memory that was about to become visible.
    public struct PendingFold: Sendable, Hashable {
        /// The SHA-256 of the new file, in hexadecimal digits.
        public let digest: String
        /// The last change that the new file holds.
        public let sequence: Int64
    }

    /// The path of the database from the workspace.
    public static let relativePath = "changes/log.sqlite"
    private static let version = 1

    /// The path of the database.
    public let path: String
    private let database: DatabaseQueue

    /// Opens the log of a workspace, and makes it when there is none.
    public convenience init(creatingIn folder: WorkspaceFolder) throws(StoreError) {
        try WorkspaceFolder.makeFolder(folder.path + "/changes")
        try self.init(path: Self.path(in: folder))
    }

    /// Opens the log of a workspace; `nil` when there is none.
    public convenience init?(existingIn folder: WorkspaceFolder) throws(StoreError) {
        guard FileFingerprint.exists(Self.path(in: folder)) else { return nil }
        try self.init(path: Self.path(in: folder))
    }

    private init(path: String) throws(StoreError) {
        self.path = path
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        database = try Self.passing(path) {
            try DatabaseQueue(path: path, configuration: configuration)
        }
        let found = try Self.passing(path) { [database] in
            try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        }
        guard found <= Self.version else {
            throw StoreError(
                .otherVersion, file: path,
                message: "The change log was written by a newer version of Concord. Use that version.")
        }
        if found == 0 { try makeTables() }
    }

    private static func path(in folder: WorkspaceFolder) -> String { folder.path + "/" + relativePath }

    private func makeTables() throws(StoreError) {
        try write { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS change (
                        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                        memory TEXT NOT NULL,
                        content TEXT NOT NULL
                    );
                    CREATE INDEX IF NOT EXISTS change_by_memory ON change (memory, sequence);
                    CREATE TABLE IF NOT EXISTS pending (
                        memory TEXT PRIMARY KEY,
                        digest TEXT NOT NULL,
                        sequence INTEGER NOT NULL
                    );
                    PRAGMA user_version = 1;
                    """)
        }
    }

    /// Stores changes of a memory together, and returns the sequence number of the last one.
    public func append(_ changes: [UnitChange], to memory: String) throws(StoreError) -> Int64 {
        try write { database in
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            for change in changes {
                let content = String(decoding: try encoder.encode(change), as: UTF8.self)
                try database.execute(
                    sql: "INSERT INTO change (memory, content) VALUES (?, ?)", arguments: [memory, content])
            }
            return database.lastInsertedRowID
        }
    }

    /// The changes of a memory after a sequence number, in order.
    public func changes(of memory: String, since sequence: Int64 = 0) throws(StoreError) -> [LoggedChange] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT sequence, content FROM change WHERE memory = ? AND sequence > ? ORDER BY sequence",
                arguments: [memory, sequence])
            let decoder = JSONDecoder()
            return try rows.map { row in
                let content: String = row["content"]
                return LoggedChange(
                    sequence: row["sequence"], change: try decoder.decode(UnitChange.self, from: Data(content.utf8)))
            }
        }
    }

    /// How many changes each memory has in the log.
    public func counts() throws(StoreError) -> [String: Int] {
        try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT memory, count(*) AS n FROM change GROUP BY memory")
            return Dictionary(rows.map { ($0["memory"], $0["n"]) }) { first, _ in first }
        }
    }

    /// The fold of a memory that was about to become visible when it was last worked on.
    public func pendingFold(of memory: String) throws(StoreError) -> PendingFold? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT digest, sequence FROM pending WHERE memory = ?", arguments: [memory]
            )
            .map { PendingFold(digest: $0["digest"], sequence: $0["sequence"]) }
        }
    }

    /// Notes that a file with a digest, which holds the changes up to a sequence number, is about to become visible.
    public func prepareFold(of memory: String, digest: Digest, through sequence: Int64) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO pending (memory, digest, sequence) VALUES (?, ?, ?)",
                arguments: [memory, digest.hexadecimal, sequence])
        }
    }

    /// Forgets the changes up to a sequence number: their file is visible and durable.
    public func finishFold(of memory: String, through sequence: Int64) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "DELETE FROM change WHERE memory = ? AND sequence <= ?", arguments: [memory, sequence])
            try database.execute(sql: "DELETE FROM pending WHERE memory = ?", arguments: [memory])
        }
    }

    /// Forgets a pending fold whose file never became visible.
    public func cancelFold(of memory: String) throws(StoreError) {
        try write { database in
            try database.execute(sql: "DELETE FROM pending WHERE memory = ?", arguments: [memory])
        }
    }

    private func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        try Self.passing(path) { try database.write(body) }
    }

    private func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        try Self.passing(path) { try database.read(body) }
    }

    // SQLite's messages hold no values; the statements and their arguments, which hold text, stay out.
    private static func passing<Result>(_ path: String, _ body: () throws -> Result) throws(StoreError) -> Result {
        do {
            return try body()
        } catch let error as DatabaseError where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode) {
            throw StoreError(
                .unreadable, file: path,
                message: """
                    The change log is damaged. Put a copy in its place, or move it away: what it held is then lost, the \
                    memories stay.
                    """)
        } catch let error as DatabaseError {
            let fact = error.message ?? "SQLite error \(error.resultCode.rawValue)"
            throw StoreError(
                .unwritable, file: path,
                message: "The change log cannot be used (\(fact)). Check the disk and the rights of its folder.")
        } catch {
            throw StoreError(
                .unreadable, file: path,
                message: """
                    The change log holds what this version cannot read. Use the version that wrote it, or put a copy in \
                    its place.
                    """)
        }
    }
}
