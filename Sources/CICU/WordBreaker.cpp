#include "Status.hpp"

#include <new>
#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>

struct CICUWordBreaker {
    UBreakIterator *iterator;
};

namespace {

// ICU opens break iterators by locale id, not by language tag.
UBreakIterator *open_iterator(const char *language_tag, UErrorCode &code) {
    char locale[ULOC_FULLNAME_CAPACITY];
    int32_t parsed = 0;
    uloc_forLanguageTag(language_tag, locale, sizeof locale, &parsed, &code);
    if (U_FAILURE(code) || language_tag[parsed] != '\0') {
        code = U_ILLEGAL_ARGUMENT_ERROR;
        return nullptr;
    }
    return ubrk_open(UBRK_WORD, locale, nullptr, 0, &code);
}

}  // namespace

CICUWordBreaker *cicu_word_breaker_open(const char *language_tag, CICUStatus *status) {
    UErrorCode code = U_ZERO_ERROR;
    UBreakIterator *iterator = open_iterator(language_tag, code);
    *status = cicu_status(code);
    if (U_FAILURE(code)) return nullptr;
    CICUWordBreaker *breaker = new (std::nothrow) CICUWordBreaker{iterator};
    if (breaker == nullptr) {
        ubrk_close(iterator);
        *status = CICU_OUT_OF_MEMORY;
    }
    return breaker;
}

CICUStatus cicu_word_breaker_boundaries(CICUWordBreaker *breaker, const uint8_t *text, int32_t length,
                                        int32_t *offsets, int32_t capacity, int32_t *count) {
    *count = 0;
    UErrorCode code = U_ZERO_ERROR;
    UText source = UTEXT_INITIALIZER;
    const char *bytes = text == nullptr ? "" : reinterpret_cast<const char *>(text);
    utext_openUTF8(&source, bytes, length, &code);
    if (U_SUCCESS(code)) ubrk_setUText(breaker->iterator, &source, &code);
    int32_t total = 0;
    if (U_SUCCESS(code)) {
        for (int32_t at = ubrk_first(breaker->iterator); at != UBRK_DONE; at = ubrk_next(breaker->iterator)) {
            if (total < capacity) offsets[total] = at;
            total += 1;
        }
    }
    utext_close(&source);
    *count = total;
    if (U_FAILURE(code)) return cicu_status(code);
    return total > capacity ? CICU_BUFFER_TOO_SMALL : CICU_OK;
}

void cicu_word_breaker_close(CICUWordBreaker *breaker) {
    if (breaker == nullptr) return;
    ubrk_close(breaker->iterator);
    delete breaker;
}
