#include "CICU.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

namespace {

UChar32 scalar(uint32_t code_point) { return static_cast<UChar32>(code_point); }

int32_t has(uint32_t code_point, UProperty property) {
    return u_hasBinaryProperty(scalar(code_point), property) ? 1 : 0;
}

struct VersionText {
    char icu[U_MAX_VERSION_STRING_LENGTH];
    char unicode[U_MAX_VERSION_STRING_LENGTH];

    VersionText() {
        UVersionInfo version;
        u_getVersion(version);
        u_versionToString(version, icu);
        u_getUnicodeVersion(version);
        u_versionToString(version, unicode);
    }
};

const VersionText &versions() {
    static const VersionText text;
    return text;
}

}  // namespace

int32_t cicu_is_white_space(uint32_t code_point) { return u_isUWhiteSpace(scalar(code_point)) ? 1 : 0; }

int32_t cicu_is_default_ignorable(uint32_t code_point) {
    return has(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

int32_t cicu_is_alphabetic(uint32_t code_point) { return u_isUAlphabetic(scalar(code_point)) ? 1 : 0; }

int32_t cicu_is_alphanumeric(uint32_t code_point) {
    return u_isUAlphabetic(scalar(code_point)) || u_isdigit(scalar(code_point)) ? 1 : 0;
}

int32_t cicu_is_mark(uint32_t code_point) {
    return (U_GET_GC_MASK(scalar(code_point)) & U_GC_M_MASK) != 0 ? 1 : 0;
}

int32_t cicu_is_zero_width(uint32_t code_point) {
    const uint32_t categories = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
    if ((U_GET_GC_MASK(scalar(code_point)) & categories) != 0) return 1;
    return has(code_point, UCHAR_GRAPHEME_EXTEND);
}

int32_t cicu_is_emoji_presentation(uint32_t code_point) { return has(code_point, UCHAR_EMOJI_PRESENTATION); }

int32_t cicu_decimal_digit_value(uint32_t code_point) { return u_charDigitValue(scalar(code_point)); }

CICUScript cicu_script(uint32_t code_point) {
    UErrorCode code = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(scalar(code_point), &code);
    if (U_FAILURE(code)) return CICU_SCRIPT_NONE;
    switch (script) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_UNKNOWN: return CICU_SCRIPT_NONE;
    case USCRIPT_LATIN: return CICU_SCRIPT_LATIN;
    case USCRIPT_HAN: return CICU_SCRIPT_HAN;
    case USCRIPT_HANGUL: return CICU_SCRIPT_HANGUL;
    case USCRIPT_HIRAGANA: return CICU_SCRIPT_HIRAGANA;
    case USCRIPT_KATAKANA: return CICU_SCRIPT_KATAKANA;
    case USCRIPT_BOPOMOFO: return CICU_SCRIPT_BOPOMOFO;
    case USCRIPT_CYRILLIC: return CICU_SCRIPT_CYRILLIC;
    case USCRIPT_GREEK: return CICU_SCRIPT_GREEK;
    default: return CICU_SCRIPT_OTHER;
    }
}

CICUWidth cicu_east_asian_width(uint32_t code_point) {
    switch (u_getIntPropertyValue(scalar(code_point), UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_AMBIGUOUS: return CICU_WIDTH_AMBIGUOUS;
    case U_EA_HALFWIDTH: return CICU_WIDTH_HALFWIDTH;
    case U_EA_FULLWIDTH: return CICU_WIDTH_FULLWIDTH;
    case U_EA_NARROW: return CICU_WIDTH_NARROW;
    case U_EA_WIDE: return CICU_WIDTH_WIDE;
    default: return CICU_WIDTH_NEUTRAL;
    }
}

const char *cicu_icu_version(void) { return versions().icu; }

const char *cicu_unicode_version(void) { return versions().unicode; }
