import Foundation
import TestSupport
import Testing

@testable import WorkspaceStore

/// One process at a time.
struct WorkspaceLockTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Whether another process could lock the folder now.
    private func canOtherProcessLock() throws -> Bool {
        let other = try otherProcess(["-n", folder.file("lock"), "true"])
        other.waitUntilExit()
        return other.terminationStatus == 0
    }

    /// Starts `flock`, which takes the same lock as Concord.
    private func otherProcess(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/flock")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test func `The lock shuts another process out until it is given back`() throws {
        let lock = try WorkspaceLock(folder: folder.path)
        #expect(try !canOtherProcessLock())
        lock.release()
        #expect(try canOtherProcessLock())
    }

    @Test func `An error gives the lock back`() throws {
        struct Failure: Error {}
        #expect(throws: Failure.self) {
            let lock = try WorkspaceLock(folder: folder.path)
            if try !canOtherProcessLock() { throw Failure() }
            lock.release()
        }
        #expect(try canOtherProcessLock())
    }

    @Test func `Somebody who waits is told so, and goes on when the holder is killed`() throws {
        let ready = folder.file("ready")
        let holder = try otherProcess(["--no-fork", folder.file("lock"), "sh", "-c", "touch '\(ready)'; exec sleep 60"])
        while !FileManager.default.fileExists(atPath: ready) { usleep(10_000) }
        var waits = 0
        let lock = try WorkspaceLock(folder: folder.path) {
            waits += 1
            kill(holder.processIdentifier, SIGKILL)
        }
        #expect(waits == 1)
        holder.waitUntilExit()
        #expect(try !canOtherProcessLock())
        lock.release()
    }

    @Test func `Two holders in one process exclude each other as well`() async throws {
        let lock = try WorkspaceLock(folder: folder.path)
        let path = folder.path
        let (waiting, continuation) = AsyncStream<Void>.makeStream()
        let second = Task.detached {
            let lock = try WorkspaceLock(folder: path) { continuation.yield() }
            lock.release()
        }
        for await _ in waiting { break }
        lock.release()
        try await second.value
    }

    @Test func `A folder that is not there is named`() throws {
        let error = #expect(throws: StoreError.self) {
            let lock = try WorkspaceLock(folder: folder.file("none"))
            lock.release()
        }
        #expect(error?.file == folder.file("none/lock"))
    }
}
