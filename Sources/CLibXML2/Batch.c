#include "Reader.h"

#include <stdlib.h>
#include <string.h>

// No chunk of a document yields so much unless its document type declaration multiplies it.
#define BATCH_LIMIT ((size_t)64 << 20)

void cxml_fail(cxml_reader *reader, int32_t code, const char *detail) {
    if (reader->error.code != CXML_OK) return;
    reader->error.code = code;
    xmlParserInputPtr input = reader->context->input;
    if (input) {
        reader->error.line = (uint32_t)input->line;
        reader->error.column = (uint32_t)input->col;
        reader->error.byte = (uint64_t)input->consumed + (uint64_t)(input->cur - input->base);
    }
    if (detail) {
        strncpy(reader->error.detail, detail, sizeof reader->error.detail - 1);
    }
    xmlStopParser(reader->context);
}

void *cxml_reserve(cxml_reader *reader, void *base, size_t *capacity, size_t count, size_t more, size_t size) {
    if (count + more <= *capacity) return base;
    size_t wanted = *capacity ? *capacity * 2 : 256;
    while (wanted < count + more) wanted *= 2;
    void *grown = realloc(base, wanted * size);
    if (!grown) {
        cxml_fail(reader, CXML_OUT_OF_MEMORY, NULL);
        return NULL;
    }
    *capacity = wanted;
    return grown;
}

uint32_t cxml_append_bytes(cxml_reader *reader, const void *bytes, size_t count) {
    if (!count) return (uint32_t)reader->byte_count;
    if (reader->byte_count + count > BATCH_LIMIT) {
        cxml_fail(reader, CXML_EXPANSION, NULL);
        return 0;
    }
    uint8_t *block = cxml_reserve(reader, reader->bytes, &reader->byte_capacity, reader->byte_count, count, 1);
    if (!block) return 0;
    reader->bytes = block;
    uint32_t start = (uint32_t)reader->byte_count;
    memcpy(block + start, bytes, count);
    reader->byte_count += count;
    return start;
}

void cxml_set_mark(cxml_reader *reader, uint32_t extra) {
    xmlParserInputPtr input = reader->context->input;
    if (!input) return;
    reader->mark_line = (uint32_t)input->line;
    reader->mark_column = (uint32_t)input->col + extra;
    reader->mark_byte = (uint64_t)input->consumed + (uint64_t)(input->cur - input->base) + extra;
}

void cxml_mark_root(cxml_reader *reader) {
    xmlParserInputPtr input = reader->context->input;
    if (!input) return;
    const xmlChar *at = input->cur;
    uint32_t line = (uint32_t)input->line, characters = 0;
    while (at > input->base && *at != '<') {
        at--;
        if (*at == '\n') line--;
    }
    const xmlChar *start_of_line = at;
    while (start_of_line > input->base && start_of_line[-1] != '\n') start_of_line--;
    for (const xmlChar *c = start_of_line; c < at; c++) characters += (*c & 0xC0) != 0x80;
    // What stood before the buffer belongs to the line when the buffer does not begin one.
    int is_first = start_of_line == input->base && line == (uint32_t)input->line;
    if (is_first) {
        uint32_t behind = 0;
        for (const xmlChar *c = at; c < input->cur; c++) behind += (*c & 0xC0) != 0x80;
        reader->mark_column = (uint32_t)input->col > behind ? (uint32_t)input->col - behind : 1;
    } else {
        reader->mark_column = characters + 1;
    }
    reader->mark_line = line;
    reader->mark_byte = (uint64_t)input->consumed + (uint64_t)(at - input->base);
}

cxml_event *cxml_add_event(cxml_reader *reader, uint32_t kind, uint32_t name) {
    cxml_event *block =
        cxml_reserve(reader, reader->events, &reader->event_capacity, reader->event_count, 1, sizeof(cxml_event));
    if (!block) return NULL;
    reader->events = block;
    cxml_event *event = &reader->events[reader->event_count++];
    *event = (cxml_event){.kind = kind, .name = name, .line = reader->mark_line,
                          .column = reader->mark_column, .byte = reader->mark_byte};
    return event;
}

// Without XML_PARSE_NOENT libxml2 leaves each ampersand of a value as "&#38;", however the document wrote it; other
// references are resolved or errors.
static void append_value(cxml_reader *reader, const char *value, size_t length) {
    static const char rest[] = "#38;";
    const char *end = value + length;
    for (const char *mark; length && (mark = memchr(value, '&', (size_t)(end - value)));) {
        cxml_append_bytes(reader, value, (size_t)(mark + 1 - value));
        value = mark + 1;
        if ((size_t)(end - value) >= strlen(rest) && memcmp(value, rest, strlen(rest)) == 0) value += strlen(rest);
    }
    cxml_append_bytes(reader, value, (size_t)(end - value));
}

void cxml_add_attribute(cxml_reader *reader, uint32_t name, const void *value, size_t length) {
    cxml_attribute *block = cxml_reserve(reader, reader->attributes, &reader->attribute_capacity,
                                         reader->attribute_count, 1, sizeof(cxml_attribute));
    if (!block) return;
    reader->attributes = block;
    uint32_t start = (uint32_t)reader->byte_count;
    append_value(reader, value, length);
    if (reader->error.code != CXML_OK) return;
    reader->attributes[reader->attribute_count++] =
        (cxml_attribute){name, start, (uint32_t)reader->byte_count - start};
}
