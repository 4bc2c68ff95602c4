// Unpacking gzip (RFC 1952) over zlib and zip over libzip, as streams. No type or header of either appears here.
#ifndef CCOMPRESSION_H
#define CCOMPRESSION_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a call came to.
enum {
    CCOMPRESSION_OK = 0,
    /// Everything has been unpacked.
    CCOMPRESSION_END = 1,
    /// The packed data contradicts itself or its checksum.
    CCOMPRESSION_DAMAGED = 2,
    /// The packed data breaks off.
    CCOMPRESSION_TRUNCATED = 3,
    /// Something that is not gzip follows the last member.
    CCOMPRESSION_TRAILING = 4,
    CCOMPRESSION_OUT_OF_MEMORY = 5,
    /// The entry is packed or encrypted in a way that this libzip does not know.
    CCOMPRESSION_UNSUPPORTED = 6,
    /// The file could not be read or sought in; `errno` says why.
    CCOMPRESSION_READ_FAILED = 7,
};

/// A gzip file that is being unpacked. One thread at a time.
typedef struct ccompression_gzip ccompression_gzip;

/// What one step of unpacking took and gave.
typedef struct ccompression_step {
    size_t consumed;
    size_t written;
    int32_t status;
} ccompression_step;

/// Opens an unpacker; null when memory is short.
ccompression_gzip *_Nullable ccompression_gzip_open(void);

/// Frees an unpacker.
void ccompression_gzip_close(ccompression_gzip *_Nonnull gzip);

/// Unpacks the next bytes of a file of one or more members. No input means that the file has ended.
///
/// A step that neither consumes nor writes asks for more input. After another status than CCOMPRESSION_OK no more steps
/// may follow; what was written before it is good.
ccompression_step ccompression_gzip_step(ccompression_gzip *_Nonnull gzip, const uint8_t *_Nullable input, size_t count,
                                         uint8_t *_Nonnull output, size_t capacity);

/// A zip archive that is open, and the entry of it that is being read. One thread at a time.
typedef struct ccompression_zip ccompression_zip;

/// Opens the archive behind a file descriptor, which must allow seeking and stays the caller's.
///
/// Returns null and sets `status` when it cannot be read as an archive.
ccompression_zip *_Nullable ccompression_zip_open(int descriptor, int32_t *_Nonnull status);

/// Closes an archive and what is open of it.
void ccompression_zip_close(ccompression_zip *_Nonnull zip);

/// How many entries the archive has, folders among them.
uint64_t ccompression_zip_count(const ccompression_zip *_Nonnull zip);

/// The name of an entry, null-terminated UTF-8, valid until the archive is closed; null when it cannot be read.
const char *_Nullable ccompression_zip_name(const ccompression_zip *_Nonnull zip, uint64_t index);

/// 1 when an entry is encrypted, 0 when it is not, -1 when that cannot be told.
int32_t ccompression_zip_is_encrypted(const ccompression_zip *_Nonnull zip, uint64_t index);

/// Opens an entry for reading, instead of the one that was open. Returns a status.
int32_t ccompression_zip_open_entry(ccompression_zip *_Nonnull zip, uint64_t index);

/// Unpacks the next bytes of the open entry; CCOMPRESSION_END comes with no bytes, after the checksum was right.
ccompression_step ccompression_zip_read(ccompression_zip *_Nonnull zip, uint8_t *_Nonnull output, size_t capacity);

#ifdef __cplusplus
}
#endif
#endif
