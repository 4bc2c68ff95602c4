// SHA-256 (FIPS 180-4) over OpenSSL's libcrypto, which uses the processor's own instructions. No OpenSSL type or header
// appears here.
#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A digest that is being computed. One thread at a time.
typedef struct cdigest cdigest;

/// Opens a digest; null when memory is short.
cdigest *_Nullable cdigest_open(void);

/// Frees a digest.
void cdigest_close(cdigest *_Nonnull digest);

/// Takes more bytes. Returns 1, or 0 when libcrypto failed.
int32_t cdigest_update(cdigest *_Nonnull digest, const void *_Nullable bytes, size_t count);

/// Writes the 32 bytes of the digest and begins anew. Returns 1, or 0 when libcrypto failed.
int32_t cdigest_finish(cdigest *_Nonnull digest, uint8_t *_Nonnull result);

#ifdef __cplusplus
}
#endif
#endif
