// The one place where ICU's error codes become ours.

#ifndef CICU_STATUS_HPP
#define CICU_STATUS_HPP

#include "CICU.h"

#include <unicode/utypes.h>

static inline CICUStatus cicu_status(UErrorCode code) {
    if (U_SUCCESS(code)) return CICU_OK;
    switch (code) {
    case U_BUFFER_OVERFLOW_ERROR: return CICU_BUFFER_TOO_SMALL;
    case U_ILLEGAL_ARGUMENT_ERROR: return CICU_INVALID_ARGUMENT;
    case U_UNSUPPORTED_ERROR:
    case U_FILE_ACCESS_ERROR: return CICU_UNSUPPORTED;
    case U_MEMORY_ALLOCATION_ERROR: return CICU_OUT_OF_MEMORY;
    default: return CICU_FAILED;
    }
}

#endif
