#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
#include <zip.h>

#include "CCompression.h"

struct ccompression_zip {
    zip_t *archive;
    zip_file_t *entry;
};

static int32_t status_of(int code) {
    switch (code) {
    case ZIP_ER_OK: return CCOMPRESSION_OK;
    case ZIP_ER_MEMORY: return CCOMPRESSION_OUT_OF_MEMORY;
    case ZIP_ER_NOZIP:
    case ZIP_ER_EOF:
#ifdef ZIP_ER_TRUNCATED_ZIP
    case ZIP_ER_TRUNCATED_ZIP:
#endif
        return CCOMPRESSION_TRUNCATED;
    case ZIP_ER_COMPNOTSUPP:
    case ZIP_ER_ENCRNOTSUPP:
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_MULTIDISK: return CCOMPRESSION_UNSUPPORTED;
    case ZIP_ER_READ:
    case ZIP_ER_SEEK:
    case ZIP_ER_TELL:
    case ZIP_ER_OPEN: return CCOMPRESSION_READ_FAILED;
    default: return CCOMPRESSION_DAMAGED;
    }
}

ccompression_zip *ccompression_zip_open(int descriptor, int32_t *status) {
    ccompression_zip *zip = calloc(1, sizeof(ccompression_zip));
    if (!zip) {
        *status = CCOMPRESSION_OUT_OF_MEMORY;
        return NULL;
    }
    // libzip closes the descriptor that it is given, once it has succeeded.
    int own = dup(descriptor), code = ZIP_ER_OK;
    if (own >= 0) zip->archive = zip_fdopen(own, 0, &code);
    if (zip->archive) {
        *status = CCOMPRESSION_OK;
        return zip;
    }
    int reason = errno;
    if (own >= 0) close(own);
    free(zip);
    errno = reason;
    *status = own < 0 ? CCOMPRESSION_READ_FAILED : status_of(code);
    return NULL;
}

void ccompression_zip_close(ccompression_zip *zip) {
    // Nothing was written, so nothing can be lost by a failure here.
    if (zip->entry) (void)zip_fclose(zip->entry);
    zip_discard(zip->archive);
    free(zip);
}

uint64_t ccompression_zip_count(const ccompression_zip *zip) {
    zip_int64_t count = zip_get_num_entries(zip->archive, 0);
    return count < 0 ? 0 : (uint64_t)count;
}

const char *ccompression_zip_name(const ccompression_zip *zip, uint64_t index) {
    return zip_get_name(zip->archive, index, ZIP_FL_ENC_GUESS);
}

int32_t ccompression_zip_is_encrypted(const ccompression_zip *zip, uint64_t index) {
    zip_stat_t information;
    zip_stat_init(&information);
    if (zip_stat_index(zip->archive, index, 0, &information) != 0) return -1;
    if (!(information.valid & ZIP_STAT_ENCRYPTION_METHOD)) return -1;
    return information.encryption_method != ZIP_EM_NONE;
}

int32_t ccompression_zip_open_entry(ccompression_zip *zip, uint64_t index) {
    if (zip->entry) (void)zip_fclose(zip->entry);
    zip->entry = zip_fopen_index(zip->archive, index, 0);
    if (zip->entry) return CCOMPRESSION_OK;
    int32_t status = status_of(zip_error_code_zip(zip_get_error(zip->archive)));
    return status == CCOMPRESSION_OK ? CCOMPRESSION_DAMAGED : status;
}

ccompression_step ccompression_zip_read(ccompression_zip *zip, uint8_t *output, size_t capacity) {
    ccompression_step step = {0, 0, CCOMPRESSION_END};
    if (!zip->entry) return step;
    zip_int64_t count = zip_fread(zip->entry, output, capacity);
    if (count > 0) {
        step.written = (size_t)count;
        step.status = CCOMPRESSION_OK;
    } else if (count < 0) {
        step.status = status_of(zip_error_code_zip(zip_file_get_error(zip->entry)));
        if (step.status == CCOMPRESSION_OK) step.status = CCOMPRESSION_DAMAGED;
    }
    return step;
}
