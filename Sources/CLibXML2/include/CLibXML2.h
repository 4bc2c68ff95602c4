// A streaming XML reader over libxml2's SAX2 push parser. No libxml2 type or header appears here.
//
// Bytes go in with cxml_reader_push; what they contained comes out as a batch of events that stays valid
// until the next push. Input is UTF-8 always: callers decode other encodings first, and the encoding that
// the document declares is ignored. Nothing is fetched, no entity but the five predefined ones is expanded.
#ifndef CLIBXML2_H
#define CLIBXML2_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An open reader. Not thread-safe; one thread at a time.
typedef struct cxml_reader cxml_reader;

/// What an event tells.
enum {
    CXML_START_ELEMENT = 1,
    CXML_END_ELEMENT = 2,
    /// Character data; CDATA sections are character data. Neighbouring runs in one batch come as one event.
    CXML_TEXT = 3,
    /// The document has a document type declaration; `name` is its name.
    CXML_DOCUMENT_TYPE = 4,
};

/// One event. Text and attribute values lie in the batch's bytes.
typedef struct cxml_event {
    uint32_t kind;
    /// Index of the qualified name (elements, document type); see cxml_reader_name.
    uint32_t name;
    uint32_t first_attribute;
    uint32_t attribute_count;
    uint32_t text_start;
    uint32_t text_length;
    /// Where the construct begins: line and column from 1, byte offset from 0 in the UTF-8 that was pushed.
    uint32_t line;
    uint32_t column;
    uint64_t byte;
} cxml_event;

/// One attribute, or one namespace declaration with the name `xmlns` or `xmlns:prefix`.
typedef struct cxml_attribute {
    uint32_t name;
    uint32_t value_start;
    uint32_t value_length;
} cxml_attribute;

/// The events of the last push.
typedef struct cxml_batch {
    const cxml_event *_Nullable events;
    size_t event_count;
    const cxml_attribute *_Nullable attributes;
    size_t attribute_count;
    const uint8_t *_Nullable bytes;
    size_t byte_count;
} cxml_batch;

/// Why reading stopped.
enum {
    CXML_OK = 0,
    /// The document is not well-formed; `libxml2_code` says how.
    CXML_NOT_WELL_FORMED = 1,
    /// A reference to an entity other than lt, gt, amp, quot, apos; `detail` is the reference, such as `&nbsp;`.
    CXML_ENTITY = 2,
    /// Elements are nested deeper than the limit.
    CXML_TOO_DEEP = 3,
    CXML_OUT_OF_MEMORY = 4,
    /// Values that the document type declaration supplies make a small document very large.
    CXML_EXPANSION = 5,
};

/// The first error of a reader.
typedef struct cxml_error {
    int32_t code;
    int32_t libxml2_code;
    uint32_t line;
    uint32_t column;
    uint64_t byte;
    /// 1 when nothing but the end of the input is wrong: the document breaks off here.
    int32_t at_end;
    /// 1 when the root element was seen before the error.
    int32_t has_root;
    /// Null-terminated UTF-8, cut at 255 bytes.
    char detail[256];
} cxml_error;

/// Opens a reader whose first names are `names[0]` …, so that callers may switch on their indexes.
/// Returns null when memory is short.
cxml_reader *_Nullable cxml_reader_open(const char *_Nonnull const *_Nonnull names, size_t name_count);

/// Closes the reader and frees every batch and name.
void cxml_reader_close(cxml_reader *_Nonnull reader);

/// Parses `count` bytes; `is_last` other than 0 ends the document. Replaces the batch.
/// Returns CXML_OK or the code of the first error; events before the error are in the batch.
int32_t cxml_reader_push(cxml_reader *_Nonnull reader, const uint8_t *_Nullable bytes, size_t count, int32_t is_last);

/// The events of the last push.
cxml_batch cxml_reader_batch(const cxml_reader *_Nonnull reader);

/// The first error; its code is CXML_OK when there was none.
const cxml_error *_Nonnull cxml_reader_error(const cxml_reader *_Nonnull reader);

/// The qualified name with an index, null-terminated UTF-8, valid until close; null for an unknown index.
const char *_Nullable cxml_reader_name(const cxml_reader *_Nonnull reader, uint32_t index);

/// The version of libxml2 that is in use, for example "20914".
const char *_Nonnull cxml_version(void);

#ifdef __cplusplus
}
#endif
#endif
