/// What the layers above need of ICU, without showing a single ICU header or type.
///
/// All text is UTF-8; all lengths and offsets are bytes. Ill-formed UTF-8 counts as U+FFFD. No C++ exception leaves
/// these functions: every function that can fail returns a CICUStatus. Functions without a handle are thread-safe;
/// a handle belongs to one thread at a time.

#ifndef CICU_H
#define CICU_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if __has_feature(nullability)
#pragma clang assume_nonnull begin
#endif

/// How a call ended.
typedef enum CICUStatus : int32_t {
    /// Everything asked for was done.
    CICU_OK = 0,
    /// The output or the edit list did not fit; the needed sizes are in the length results.
    CICU_BUFFER_TOO_SMALL = 1,
    /// An argument is malformed, for example a language tag.
    CICU_INVALID_ARGUMENT = 2,
    /// ICU does not have what was asked for, for example a charset.
    CICU_UNSUPPORTED = 3,
    /// No memory.
    CICU_OUT_OF_MEMORY = 4,
    /// ICU reported something else, for example missing data files.
    CICU_FAILED = 5,
    /// The decoder met a byte sequence that is illegal or unassigned in its charset.
    CICU_ILLEGAL_SEQUENCE = 6,
    /// The last character of the input is incomplete.
    CICU_TRUNCATED_SEQUENCE = 7,
} CICUStatus;

// MARK: - Normalization and case folding

/// A transformation of text.
typedef enum CICUForm : int32_t {
    /// Unicode Normalization Form C (UAX 15).
    CICU_NFC = 0,
    /// Unicode Normalization Form KC (UAX 15).
    CICU_NFKC = 1,
    /// NFKC with full case folding and without default-ignorable code points (Unicode, section 3.13, R5 and D146).
    CICU_NFKC_CASEFOLD = 2,
    /// Full default case folding, never Turkic, without normalization.
    CICU_CASEFOLD = 3,
} CICUForm;

/// One run of a transformed text: `old_length` source bytes became `new_length` bytes.
typedef struct CICUEdit {
    int32_t old_length;
    int32_t new_length;
    /// 1 if the bytes differ, 0 if they were copied.
    int32_t is_change;
} CICUEdit;

/// Loads the data of a form, so that later calls can fail only for lack of memory.
CICUStatus cicu_load(CICUForm form);

/// Writes the transformed text to `output` and its length to `output_length`.
CICUStatus cicu_transform(CICUForm form, const uint8_t *_Nullable text, int32_t length, uint8_t *_Nullable output,
                          int32_t capacity, int32_t *output_length);

/// Like `cicu_transform`, and also lists the runs, in text order, that cover the source completely.
CICUStatus cicu_transform_with_edits(CICUForm form, const uint8_t *_Nullable text, int32_t length,
                                     uint8_t *_Nullable output, int32_t capacity, int32_t *output_length,
                                     CICUEdit *_Nullable edits, int32_t edit_capacity, int32_t *edit_count);

/// 1 if the text is certainly in the form already, 0 if it is not, or for CICU_CASEFOLD or on failure.
int32_t cicu_is_normalized(CICUForm form, const uint8_t *_Nullable text, int32_t length);

// MARK: - Code point properties

/// 1 if the code point has the property White_Space.
int32_t cicu_is_white_space(uint32_t code_point);
/// 1 if the code point has the property Default_Ignorable_Code_Point.
int32_t cicu_is_default_ignorable(uint32_t code_point);
/// 1 if the code point has the property Alphabetic.
int32_t cicu_is_alphabetic(uint32_t code_point);
/// 1 if the code point is Alphabetic or a decimal digit.
int32_t cicu_is_alphanumeric(uint32_t code_point);
/// 1 if the general category is Mn, Mc or Me.
int32_t cicu_is_mark(uint32_t code_point);
/// 1 if the code point takes no column of its own: Grapheme_Extend, a non-spacing mark, a format or control character.
int32_t cicu_is_zero_width(uint32_t code_point);
/// 1 if the code point is shown as an emoji picture by default (Emoji_Presentation).
int32_t cicu_is_emoji_presentation(uint32_t code_point);
/// The value 0 to 9 of a decimal digit (general category Nd) of any script, else -1.
int32_t cicu_decimal_digit_value(uint32_t code_point);

/// The scripts this project distinguishes.
typedef enum CICUScript : int32_t {
    CICU_SCRIPT_OTHER = 0,
    /// Common, Inherited and unassigned.
    CICU_SCRIPT_NONE = 1,
    CICU_SCRIPT_LATIN = 2,
    CICU_SCRIPT_HAN = 3,
    CICU_SCRIPT_HANGUL = 4,
    CICU_SCRIPT_HIRAGANA = 5,
    CICU_SCRIPT_KATAKANA = 6,
    CICU_SCRIPT_BOPOMOFO = 7,
    CICU_SCRIPT_CYRILLIC = 8,
    CICU_SCRIPT_GREEK = 9,
} CICUScript;

/// The script of a code point (UAX 24).
CICUScript cicu_script(uint32_t code_point);

/// East_Asian_Width (UAX 11).
typedef enum CICUWidth : int32_t {
    CICU_WIDTH_NEUTRAL = 0,
    CICU_WIDTH_AMBIGUOUS = 1,
    CICU_WIDTH_HALFWIDTH = 2,
    CICU_WIDTH_FULLWIDTH = 3,
    CICU_WIDTH_NARROW = 4,
    CICU_WIDTH_WIDE = 5,
} CICUWidth;

/// The East_Asian_Width of a code point.
CICUWidth cicu_east_asian_width(uint32_t code_point);

// MARK: - Word boundaries

/// Finds word boundaries (UAX 29, with dictionaries for Chinese and Japanese); opening costs some microseconds, so keep it.
typedef struct CICUWordBreaker CICUWordBreaker;

/// Opens a word breaker for a language, or returns NULL and says why in `status`.
CICUWordBreaker *_Nullable cicu_word_breaker_open(const char *language_tag, CICUStatus *status);

/// Writes the boundaries of `text` to `offsets`, ascending, 0 and `length` among them; never more than `length` + 1.
CICUStatus cicu_word_breaker_boundaries(CICUWordBreaker *breaker, const uint8_t *_Nullable text, int32_t length,
                                        int32_t *offsets, int32_t capacity, int32_t *count);

/// Frees the breaker; NULL is allowed.
void cicu_word_breaker_close(CICUWordBreaker *_Nullable breaker);

// MARK: - Languages

/// Adds the likely script and region to a BCP 47 tag (`ko` gives `ko-Kore-KR`); the result ends with a NUL.
CICUStatus cicu_maximize_language(const char *language_tag, char *output, int32_t capacity);

/// 1 if ICU lists the lower-case two-letter code among the ISO 639-1 languages.
int32_t cicu_is_known_language(const char *code);

// MARK: - Charsets

/// Decodes a byte stream of one charset to UTF-8 and stops at the first byte sequence that is not legal.
typedef struct CICUDecoder CICUDecoder;

/// Opens a decoder by IANA name, or returns NULL and CICU_UNSUPPORTED.
///
/// Names are read as files mean them, not as the standard does: EUC-KR and KS_C_5601-1987 are windows-949, Big5 is
/// windows-950, GB2312 and GBK are GB18030.
CICUDecoder *_Nullable cicu_decoder_open(const char *encoding_name, CICUStatus *status);

/// The outcome of one push.
typedef struct CICUDecoderResult {
    /// CICU_OK: all bytes were taken. CICU_BUFFER_TOO_SMALL: push the bytes from `consumed` on again.
    CICUStatus status;
    /// Bytes of this push that were taken.
    int32_t consumed;
    /// UTF-8 bytes written.
    int32_t written;
    /// For the two sequence errors: where the offending sequence starts, counted from the start of the stream; else -1.
    int64_t error_offset;
} CICUDecoderResult;

/// Decodes bytes; `is_last` is 1 for the last push of a stream, which may be empty. `capacity` must be at least 16.
///
/// After a sequence error the decoder takes no more bytes: every later push repeats the error.
CICUDecoderResult cicu_decoder_push(CICUDecoder *decoder, const uint8_t *_Nullable bytes, int32_t length,
                                    int32_t is_last, uint8_t *output, int32_t capacity);

/// Frees the decoder; NULL is allowed.
void cicu_decoder_close(CICUDecoder *_Nullable decoder);

// MARK: - Versions

/// The version of the ICU library at run time, for example "72.1".
const char *cicu_icu_version(void);

/// The version of Unicode whose data that ICU carries, for example "15.0".
const char *cicu_unicode_version(void);

#if __has_feature(nullability)
#pragma clang assume_nonnull end
#endif

#ifdef __cplusplus
}
#endif

#endif
