#include "Status.hpp"

#include <new>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

struct CICUDecoder {
    UConverter *converter;
    /// Bytes taken since the stream began.
    int64_t total;
    /// Set once a sequence error was met.
    CICUStatus failure;
    int64_t failure_offset;
    /// A lead surrogate whose trail has not come yet, else 0.
    UChar lead;
};

namespace {

struct Alias {
    const char *name;
    const char *meant;
};

// Names that files use for a superset of what the standard defines.
const Alias aliases[] = {
    {"EUC-KR", "windows-949"},         {"KS_C_5601-1987", "windows-949"}, {"KS_C_5601-1989", "windows-949"},
    {"KSC_5601", "windows-949"},       {"KSC5601", "windows-949"},        {"korean", "windows-949"},
    {"CP949", "windows-949"},          {"MS949", "windows-949"},          {"UHC", "windows-949"},
    {"Big5", "windows-950"},           {"CP950", "windows-950"},          {"csBig5", "windows-950"},
    {"GB2312", "GB18030"},             {"GB_2312-80", "GB18030"},         {"EUC-CN", "GB18030"},
    {"GBK", "GB18030"},                {"CP936", "GB18030"},              {"MS936", "GB18030"},
    {"windows-936", "GB18030"},
};

const char *meaning(const char *name) {
    for (const Alias &alias : aliases) {
        if (ucnv_compareNames(alias.name, name) == 0) return alias.meant;
    }
    return name;
}

CICUStatus sequence_status(UErrorCode code) {
    switch (code) {
    case U_ILLEGAL_CHAR_FOUND:
    case U_INVALID_CHAR_FOUND:
    case U_ILLEGAL_ESCAPE_SEQUENCE:
    case U_UNSUPPORTED_ESCAPE_SEQUENCE: return CICU_ILLEGAL_SEQUENCE;
    case U_TRUNCATED_CHAR_FOUND: return CICU_TRUNCATED_SEQUENCE;
    default: return cicu_status(code);
    }
}

bool is_utf16(const UConverter *converter) {
    UConverterType type = ucnv_getType(converter);
    return type == UCNV_UTF16_LittleEndian || type == UCNV_UTF16_BigEndian || type == UCNV_UTF16;
}

// The converter has taken the offending bytes, and perhaps some behind them, which it keeps to read again.
int64_t offending_start(CICUDecoder *decoder) {
    char bytes[32];
    int8_t length = sizeof bytes;
    UErrorCode code = U_ZERO_ERROR;
    ucnv_getInvalidChars(decoder->converter, bytes, &length, &code);
    int32_t kept = ucnv_toUCountPending(decoder->converter, &code);
    if (U_FAILURE(code)) return decoder->total;
    int64_t start = decoder->total - length - kept;
    // After a lead surrogate at the end of a push, ICU keeps one byte of the next unit uncounted. Units start at even
    // offsets.
    return is_utf16(decoder->converter) ? start & ~int64_t{1} : start;
}

// Appends UTF-16 to UTF-8, keeping a lead surrogate at the end for the next call.
int32_t write_utf8(CICUDecoder *decoder, const UChar *units, int32_t count, uint8_t *output) {
    int32_t written = 0;
    for (int32_t i = 0; i < count; ++i) {
        if (U16_IS_LEAD(units[i])) {
            decoder->lead = units[i];
            continue;
        }
        UChar32 scalar = units[i];
        if (U16_IS_TRAIL(units[i])) scalar = U16_GET_SUPPLEMENTARY(decoder->lead, units[i]);
        decoder->lead = 0;
        U8_APPEND_UNSAFE(output, written, scalar);
    }
    return written;
}

}  // namespace

CICUDecoder *cicu_decoder_open(const char *encoding_name, CICUStatus *status) {
    *status = CICU_UNSUPPORTED;
    if (encoding_name[0] == '\0') return nullptr;
    UErrorCode code = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(meaning(encoding_name), &code);
    // An ambiguous alias is a warning, so success; a missing converter is a file access error.
    if (U_FAILURE(code)) {
        *status = cicu_status(code);
        return nullptr;
    }
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
    CICUDecoder *decoder = U_SUCCESS(code) ? new (std::nothrow) CICUDecoder{converter, 0, CICU_OK, -1, 0} : nullptr;
    *status = U_FAILURE(code) ? cicu_status(code) : decoder == nullptr ? CICU_OUT_OF_MEMORY : CICU_OK;
    if (decoder == nullptr) ucnv_close(converter);
    return decoder;
}

CICUDecoderResult cicu_decoder_push(CICUDecoder *decoder, const uint8_t *bytes, int32_t length, int32_t is_last,
                                    uint8_t *output, int32_t capacity) {
    CICUDecoderResult result = {decoder->failure, 0, 0, decoder->failure_offset};
    if (decoder->failure != CICU_OK) return result;
    if (capacity < 16) {
        result.status = CICU_BUFFER_TOO_SMALL;
        return result;
    }
    const char *source = bytes == nullptr ? "" : reinterpret_cast<const char *>(bytes);
    const char *begin = source;
    const char *end = source + length;
    UErrorCode code = U_BUFFER_OVERFLOW_ERROR;
    // A UTF-16 unit takes at most three bytes of UTF-8, a pair four; a kept lead adds one.
    while (code == U_BUFFER_OVERFLOW_ERROR && capacity - result.written >= 16) {
        UChar pivot[1024];
        int32_t room = (capacity - result.written - 1) / 3;
        UChar *target = pivot;
        code = U_ZERO_ERROR;
        ucnv_toUnicode(decoder->converter, &target, pivot + (room < 1024 ? room : 1024), &source, end, nullptr,
                       is_last != 0, &code);
        result.written += write_utf8(decoder, pivot, static_cast<int32_t>(target - pivot), output + result.written);
    }
    result.consumed = static_cast<int32_t>(source - begin);
    decoder->total += result.consumed;
    result.status = sequence_status(code);
    if (result.status == CICU_ILLEGAL_SEQUENCE || result.status == CICU_TRUNCATED_SEQUENCE) {
        decoder->failure = result.status;
        decoder->failure_offset = offending_start(decoder);
        result.error_offset = decoder->failure_offset;
    }
    return result;
}

void cicu_decoder_close(CICUDecoder *decoder) {
    if (decoder == nullptr) return;
    ucnv_close(decoder->converter);
    delete decoder;
}
