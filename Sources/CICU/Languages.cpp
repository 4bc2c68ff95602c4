#include "Status.hpp"

#include <cstring>
#include <unicode/uloc.h>

CICUStatus cicu_maximize_language(const char *language_tag, char *output, int32_t capacity) {
    char locale[ULOC_FULLNAME_CAPACITY];
    char maximized[ULOC_FULLNAME_CAPACITY];
    UErrorCode code = U_ZERO_ERROR;
    int32_t parsed = 0;
    uloc_forLanguageTag(language_tag, locale, sizeof locale, &parsed, &code);
    // ICU stops at what it cannot read without calling it an error.
    if (U_SUCCESS(code) && (parsed == 0 || language_tag[parsed] != '\0')) return CICU_INVALID_ARGUMENT;
    uloc_addLikelySubtags(locale, maximized, sizeof maximized, &code);
    uloc_toLanguageTag(maximized, output, capacity, true, &code);
    if (code == U_STRING_NOT_TERMINATED_WARNING) return CICU_BUFFER_TOO_SMALL;
    return cicu_status(code);
}

int32_t cicu_is_known_language(const char *code) {
    for (const char *const *known = uloc_getISOLanguages(); *known != nullptr; ++known) {
        if (std::strcmp(*known, code) == 0) return 1;
    }
    return 0;
}
