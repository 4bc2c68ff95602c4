import Glibc
import Testing

/// Counts how often files are opened, by this process or any other (inotify).
final class OpenCounter {
    private let descriptor: CInt

    init(_ paths: [String]) throws {
        descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
        try #require(descriptor >= 0)
        for path in paths {
            try #require(inotify_add_watch(descriptor, path, UInt32(IN_OPEN)) >= 0, "\(path)")
        }
    }

    deinit {
        close(descriptor)
    }

    /// The opens since the last call.
    func opens() -> Int {
        var count = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let length = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard length > 0 else { return count }
            count += length / MemoryLayout<inotify_event>.size
        }
    }
}
