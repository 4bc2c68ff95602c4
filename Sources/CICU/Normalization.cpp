#include "Status.hpp"

#include <new>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

namespace {

// Null only with an error code: the singletons belong to ICU.
const icu::Normalizer2 *normalizer(CICUForm form, UErrorCode &code) {
    switch (form) {
    case CICU_NFC: return icu::Normalizer2::getNFCInstance(code);
    case CICU_NFKC: return icu::Normalizer2::getNFKCInstance(code);
    case CICU_NFKC_CASEFOLD: return icu::Normalizer2::getNFKCCasefoldInstance(code);
    default: code = U_ILLEGAL_ARGUMENT_ERROR; return nullptr;
    }
}

void transform(CICUForm form, icu::StringPiece source, icu::ByteSink &sink, icu::Edits *edits, UErrorCode &code) {
    if (form == CICU_CASEFOLD) {
        icu::CaseMap::utf8Fold(0, source, sink, edits, code);
        return;
    }
    const icu::Normalizer2 *instance = normalizer(form, code);
    if (U_SUCCESS(code)) instance->normalizeUTF8(0, source, sink, edits, code);
}

// A StringPiece must not hold a null pointer.
icu::StringPiece piece(const uint8_t *text, int32_t length) {
    return text == nullptr ? icu::StringPiece("", 0) : icu::StringPiece(reinterpret_cast<const char *>(text), length);
}

CICUStatus run(CICUForm form, const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity,
               int32_t *output_length, icu::Edits *edits) {
    UErrorCode code = U_ZERO_ERROR;
    icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(output), capacity);
    transform(form, piece(text, length), sink, edits, code);
    *output_length = sink.NumberOfBytesAppended();
    if (U_FAILURE(code)) return cicu_status(code);
    return sink.Overflowed() ? CICU_BUFFER_TOO_SMALL : CICU_OK;
}

CICUStatus list(const icu::Edits &edits, CICUEdit *output, int32_t capacity, int32_t *count) {
    UErrorCode code = U_ZERO_ERROR;
    icu::Edits::Iterator runs = edits.getFineIterator();
    int32_t total = 0;
    while (runs.next(code)) {
        if (total < capacity) output[total] = {runs.oldLength(), runs.newLength(), runs.hasChange() ? 1 : 0};
        total += 1;
    }
    *count = total;
    if (U_FAILURE(code)) return cicu_status(code);
    return total > capacity ? CICU_BUFFER_TOO_SMALL : CICU_OK;
}

}  // namespace

CICUStatus cicu_load(CICUForm form) {
    uint8_t output[8];
    int32_t length = 0;
    return cicu_transform(form, reinterpret_cast<const uint8_t *>("A"), 1, output, sizeof output, &length);
}

CICUStatus cicu_transform(CICUForm form, const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity,
                          int32_t *output_length) {
    *output_length = 0;
    try {
        return run(form, text, length, output, capacity, output_length, nullptr);
    } catch (const std::bad_alloc &) {
        return CICU_OUT_OF_MEMORY;
    } catch (...) {
        return CICU_FAILED;
    }
}

CICUStatus cicu_transform_with_edits(CICUForm form, const uint8_t *text, int32_t length, uint8_t *output,
                                     int32_t capacity, int32_t *output_length, CICUEdit *edits,
                                     int32_t edit_capacity, int32_t *edit_count) {
    *output_length = 0;
    *edit_count = 0;
    try {
        icu::Edits changes;
        CICUStatus status = run(form, text, length, output, capacity, output_length, &changes);
        if (status != CICU_OK && status != CICU_BUFFER_TOO_SMALL) return status;
        CICUStatus listed = list(changes, edits, edit_capacity, edit_count);
        return status == CICU_OK ? listed : status;
    } catch (const std::bad_alloc &) {
        return CICU_OUT_OF_MEMORY;
    } catch (...) {
        return CICU_FAILED;
    }
}

int32_t cicu_is_normalized(CICUForm form, const uint8_t *text, int32_t length) {
    try {
        UErrorCode code = U_ZERO_ERROR;
        const icu::Normalizer2 *instance = normalizer(form, code);
        if (U_FAILURE(code)) return 0;
        UBool answer = instance->isNormalizedUTF8(piece(text, length), code);
        return U_SUCCESS(code) && answer ? 1 : 0;
    } catch (...) {
        return 0;
    }
}
