// Inside of the reader: what its files share.
#ifndef CLIBXML2_READER_H
#define CLIBXML2_READER_H

#include <libxml/parser.h>

#include "CLibXML2.h"

// A qualified name met before: libxml2 keeps one pointer for each distinct string, so pointers compare.
typedef struct {
    const xmlChar *local;
    const xmlChar *prefix;
    uint32_t index;
} name_slot;

struct cxml_reader {
    xmlParserCtxtPtr context;
    cxml_event *events;
    size_t event_count, event_capacity;
    cxml_attribute *attributes;
    size_t attribute_count, attribute_capacity;
    uint8_t *bytes;
    size_t byte_count, byte_capacity;
    char **names;
    size_t name_count, name_capacity, vocabulary_count;
    // Open addressing; the number of slots is 0 or a power of two.
    name_slot *slots;
    size_t slot_count, used_slots;
    const xmlChar *xmlns;
    uint32_t depth;
    int32_t has_root, is_last;
    // Where the next construct begins.
    uint32_t mark_line, mark_column;
    uint64_t mark_byte;
    cxml_error error;
};

// Keeps the first error with its place, and stops the parser.
void cxml_fail(cxml_reader *reader, int32_t code, const char *detail);

// Makes room for `more` elements of `size` bytes and returns the block, which may have moved. When memory is short
// it stops the parser and returns null; the old block stays.
void *cxml_reserve(cxml_reader *reader, void *base, size_t *capacity, size_t count, size_t more, size_t size);

// Gives a name the next index, without looking whether it has one.
uint32_t cxml_add_name(cxml_reader *reader, const char *name);

// The index of a qualified name; the prefix may be null. Both strings must come from libxml2's dictionary.
uint32_t cxml_name_index(cxml_reader *reader, const xmlChar *prefix, const xmlChar *local);

// Notes that the next construct begins here, or `extra` characters further on.
void cxml_set_mark(cxml_reader *reader, uint32_t extra);

// Moves the mark back to the '<' of the root's start tag, whose end the parser has reached: libxml2 does not report
// the white space before it.
void cxml_mark_root(cxml_reader *reader);

// Adds an event that begins at the mark; null when memory is short.
cxml_event *cxml_add_event(cxml_reader *reader, uint32_t kind, uint32_t name);

void cxml_add_attribute(cxml_reader *reader, uint32_t name, const void *value, size_t length);

// Appends to the batch's bytes and returns where they begin.
uint32_t cxml_append_bytes(cxml_reader *reader, const void *bytes, size_t count);

// Sets the functions that the parser calls.
void cxml_install_handlers(xmlSAXHandler *handler);

#endif
