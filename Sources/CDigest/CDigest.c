#include "CDigest.h"

#include <openssl/evp.h>
#include <stdlib.h>

struct cdigest {
    EVP_MD_CTX *context;
};

cdigest *cdigest_open(void) {
    cdigest *digest = malloc(sizeof(cdigest));
    if (!digest) return NULL;
    digest->context = EVP_MD_CTX_new();
    if (!digest->context || !EVP_DigestInit_ex(digest->context, EVP_sha256(), NULL)) {
        EVP_MD_CTX_free(digest->context);
        free(digest);
        return NULL;
    }
    return digest;
}

void cdigest_close(cdigest *digest) {
    EVP_MD_CTX_free(digest->context);
    free(digest);
}

int32_t cdigest_update(cdigest *digest, const void *bytes, size_t count) {
    return EVP_DigestUpdate(digest->context, bytes, count);
}

int32_t cdigest_finish(cdigest *digest, uint8_t *result) {
    // A null type keeps the algorithm that was chosen at the start, which spares a look-up.
    return EVP_DigestFinal_ex(digest->context, result, NULL) && EVP_DigestInit_ex(digest->context, NULL, NULL);
}
