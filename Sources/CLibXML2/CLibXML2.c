#include "CLibXML2.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>

// libxml2's own limit, which its push parser does not enforce.
#define DEPTH_LIMIT 256
#define NAME_SLOTS 1024

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
    size_t name_count, name_capacity;
    name_slot slots[NAME_SLOTS];
    size_t slot_count;
    uint32_t depth;
    // Where the next construct begins.
    uint32_t mark_line, mark_column;
    uint64_t mark_byte;
    cxml_error error;
};

static void fail(cxml_reader *reader, int32_t code, const char *detail) {
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

// Makes room for `more` elements of `size` bytes and returns the block, which may have moved. When memory is short
// it stops the parser and returns null; the old block stays.
static void *reserve(cxml_reader *reader, void *base, size_t *capacity, size_t count, size_t more, size_t size) {
    if (count + more <= *capacity) return base;
    size_t wanted = *capacity ? *capacity * 2 : 256;
    while (wanted < count + more) wanted *= 2;
    void *grown = realloc(base, wanted * size);
    if (!grown) {
        fail(reader, CXML_OUT_OF_MEMORY, NULL);
        return NULL;
    }
    *capacity = wanted;
    return grown;
}

static uint32_t append_bytes(cxml_reader *reader, const void *bytes, size_t count) {
    if (!count) return (uint32_t)reader->byte_count;
    uint8_t *block = reserve(reader, reader->bytes, &reader->byte_capacity, reader->byte_count, count, 1);
    if (!block) return 0;
    reader->bytes = block;
    uint32_t start = (uint32_t)reader->byte_count;
    memcpy(block + start, bytes, count);
    reader->byte_count += count;
    return start;
}

static uint32_t add_name(cxml_reader *reader, const char *name) {
    char **block = reserve(reader, reader->names, &reader->name_capacity, reader->name_count, 1, sizeof(char *));
    if (!block) return 0;
    reader->names = block;
    char *copy = strdup(name);
    if (!copy) {
        fail(reader, CXML_OUT_OF_MEMORY, NULL);
        return 0;
    }
    reader->names[reader->name_count] = copy;
    return (uint32_t)reader->name_count++;
}

static uint32_t find_or_add_name(cxml_reader *reader, const char *name) {
    for (size_t i = 0; i < reader->name_count; i++) {
        if (strcmp(reader->names[i], name) == 0) return (uint32_t)i;
    }
    return add_name(reader, name);
}

static uint32_t make_name(cxml_reader *reader, const xmlChar *prefix, const xmlChar *local) {
    if (!prefix) return find_or_add_name(reader, (const char *)local);
    size_t length = strlen((const char *)prefix) + strlen((const char *)local) + 2;
    char *joined = malloc(length);
    if (!joined) {
        fail(reader, CXML_OUT_OF_MEMORY, NULL);
        return 0;
    }
    strcpy(joined, (const char *)prefix);
    strcat(joined, ":");
    strcat(joined, (const char *)local);
    uint32_t index = find_or_add_name(reader, joined);
    free(joined);
    return index;
}

static uint32_t name_index(cxml_reader *reader, const xmlChar *prefix, const xmlChar *local) {
    uintptr_t hash = ((uintptr_t)local >> 4) ^ ((uintptr_t)prefix >> 2);
    size_t slot = (size_t)((hash * UINT64_C(0x9E3779B97F4A7C15)) >> 54) & (NAME_SLOTS - 1);
    for (size_t step = 0; step < NAME_SLOTS; step++) {
        name_slot *at = &reader->slots[(slot + step) & (NAME_SLOTS - 1)];
        if (at->local == local && at->prefix == prefix) return at->index;
        if (!at->local) {
            uint32_t index = make_name(reader, prefix, local);
            // A document with hundreds of distinct names pays a search for each of the later ones.
            if (reader->slot_count < NAME_SLOTS / 2) {
                *at = (name_slot){local, prefix, index};
                reader->slot_count++;
            }
            return index;
        }
    }
    return make_name(reader, prefix, local);
}

static void set_mark(cxml_reader *reader, uint32_t extra) {
    xmlParserInputPtr input = reader->context->input;
    if (!input) return;
    reader->mark_line = (uint32_t)input->line;
    reader->mark_column = (uint32_t)input->col + extra;
    reader->mark_byte = (uint64_t)input->consumed + (uint64_t)(input->cur - input->base) + extra;
}

static cxml_event *add_event(cxml_reader *reader, uint32_t kind, uint32_t name) {
    cxml_event *block =
        reserve(reader, reader->events, &reader->event_capacity, reader->event_count, 1, sizeof(cxml_event));
    if (!block) return NULL;
    reader->events = block;
    cxml_event *event = &reader->events[reader->event_count++];
    *event = (cxml_event){.kind = kind, .name = name, .line = reader->mark_line,
                          .column = reader->mark_column, .byte = reader->mark_byte};
    return event;
}

static void add_attribute(cxml_reader *reader, uint32_t name, const void *value, size_t length) {
    cxml_attribute *block = reserve(reader, reader->attributes, &reader->attribute_capacity,
                                    reader->attribute_count, 1, sizeof(cxml_attribute));
    if (!block) return;
    reader->attributes = block;
    uint32_t start = append_bytes(reader, value, length);
    reader->attributes[reader->attribute_count++] = (cxml_attribute){name, start, (uint32_t)length};
}

static void on_start(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
                     const xmlChar **namespaces, int attribute_count, int defaulted, const xmlChar **attributes) {
    cxml_reader *reader = user;
    (void)uri;
    (void)defaulted;
    if (++reader->depth > DEPTH_LIMIT) {
        fail(reader, CXML_TOO_DEEP, (const char *)local);
        return;
    }
    uint32_t first = (uint32_t)reader->attribute_count;
    uint32_t name = name_index(reader, prefix, local);
    for (int i = 0; i < namespace_count; i++) {
        const xmlChar *declared = namespaces[2 * i], *value = namespaces[2 * i + 1];
        const xmlChar *xmlns = (const xmlChar *)"xmlns";
        uint32_t attribute = declared ? make_name(reader, xmlns, declared) : make_name(reader, NULL, xmlns);
        add_attribute(reader, attribute, value, value ? strlen((const char *)value) : 0);
    }
    for (int i = 0; i < attribute_count; i++) {
        const xmlChar **attribute = attributes + 5 * i;
        add_attribute(reader, name_index(reader, attribute[1], attribute[0]), attribute[3],
                      (size_t)(attribute[4] - attribute[3]));
    }
    cxml_event *event = add_event(reader, CXML_START_ELEMENT, name);
    if (event) {
        event->first_attribute = first;
        event->attribute_count = (uint32_t)reader->attribute_count - first;
    }
    set_mark(reader, 1);  // the parser stands before the closing '>'
}

static void on_end(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
    cxml_reader *reader = user;
    (void)uri;
    reader->depth--;
    add_event(reader, CXML_END_ELEMENT, name_index(reader, prefix, local));
    set_mark(reader, 0);
}

static void on_text(void *user, const xmlChar *text, int length) {
    cxml_reader *reader = user;
    cxml_event *last = reader->event_count ? &reader->events[reader->event_count - 1] : NULL;
    uint32_t start = append_bytes(reader, text, (size_t)length);
    if (last && last->kind == CXML_TEXT && last->text_start + last->text_length == start) {
        last->text_length += (uint32_t)length;
    } else {
        cxml_event *event = add_event(reader, CXML_TEXT, 0);
        if (event) {
            event->text_start = start;
            event->text_length = (uint32_t)length;
        }
    }
    set_mark(reader, 0);
}

static void on_comment(void *user, const xmlChar *text) {
    (void)text;
    set_mark(user, 0);
}

static void on_processing_instruction(void *user, const xmlChar *target, const xmlChar *data) {
    (void)target;
    (void)data;
    set_mark(user, 0);
}

static void on_internal_subset(void *user, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    cxml_reader *reader = user;
    (void)external;
    (void)system;
    add_event(reader, CXML_DOCUMENT_TYPE, name ? make_name(reader, NULL, name) : 0);
}

static xmlEntityPtr on_entity(void *user, const xmlChar *name) {
    xmlEntityPtr predefined = xmlGetPredefinedEntity(name);
    if (!predefined) fail(user, CXML_ENTITY, (const char *)name);
    return predefined;
}

static xmlEntityPtr on_parameter_entity(void *user, const xmlChar *name) {
    char shown[128] = "%";
    strncat(shown, (const char *)name, sizeof shown - 2);
    fail(user, CXML_ENTITY, shown);
    return NULL;
}

static void on_reference(void *user, const xmlChar *name) {
    if (!xmlGetPredefinedEntity(name)) fail(user, CXML_ENTITY, (const char *)name);
}

static void on_error(void *user, xmlErrorPtr error) {
    cxml_reader *reader = user;
    if (error->level != XML_ERR_FATAL || reader->error.code != CXML_OK) return;
    reader->error.code = CXML_NOT_WELL_FORMED;
    reader->error.libxml2_code = error->code;
    reader->error.line = error->line > 0 ? (uint32_t)error->line : 1;
    reader->error.column = error->int2 > 0 ? (uint32_t)error->int2 : 1;
    xmlParserInputPtr input = reader->context ? reader->context->input : NULL;
    if (input) reader->error.byte = (uint64_t)input->consumed + (uint64_t)(input->cur - input->base);
    if (error->message) {
        strncpy(reader->error.detail, error->message, sizeof reader->error.detail - 1);
        size_t length = strlen(reader->error.detail);
        while (length && reader->error.detail[length - 1] == '\n') reader->error.detail[--length] = 0;
    }
}

cxml_reader *cxml_reader_open(const char *const *names, size_t name_count) {
    xmlInitParser();
    cxml_reader *reader = calloc(1, sizeof(cxml_reader));
    if (!reader) return NULL;
    reader->mark_line = reader->mark_column = 1;
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = on_start;
    handler.endElementNs = on_end;
    handler.characters = on_text;
    handler.ignorableWhitespace = on_text;
    handler.cdataBlock = on_text;
    handler.comment = on_comment;
    handler.processingInstruction = on_processing_instruction;
    handler.internalSubset = on_internal_subset;
    handler.getEntity = on_entity;
    handler.getParameterEntity = on_parameter_entity;
    handler.reference = on_reference;
    handler.serror = on_error;
    reader->context = xmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL);
    if (!reader->context) {
        free(reader);
        return NULL;
    }
    // Never XML_PARSE_HUGE (no limits), never XML_PARSE_NOENT (expands entities, also from files).
    xmlCtxtUseOptions(reader->context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    for (size_t i = 0; i < name_count; i++) add_name(reader, names[i]);
    return reader;
}

void cxml_reader_close(cxml_reader *reader) {
    if (reader->context->myDoc) xmlFreeDoc(reader->context->myDoc);
    xmlFreeParserCtxt(reader->context);
    for (size_t i = 0; i < reader->name_count; i++) free(reader->names[i]);
    free(reader->names);
    free(reader->events);
    free(reader->attributes);
    free(reader->bytes);
    free(reader);
}

int32_t cxml_reader_push(cxml_reader *reader, const uint8_t *bytes, size_t count, int32_t is_last) {
    reader->event_count = reader->attribute_count = reader->byte_count = 0;
    if (reader->error.code != CXML_OK) return reader->error.code;
    int result = xmlParseChunk(reader->context, (const char *)bytes, (int)count, is_last != 0);
    if (reader->error.code == CXML_OK && result != 0 && !reader->context->wellFormed) {
        reader->error.libxml2_code = result;
        fail(reader, CXML_NOT_WELL_FORMED, NULL);
    }
    return reader->error.code;
}

cxml_batch cxml_reader_batch(const cxml_reader *reader) {
    return (cxml_batch){reader->events,     reader->event_count, reader->attributes, reader->attribute_count,
                        reader->bytes,      reader->byte_count};
}

const cxml_error *cxml_reader_error(const cxml_reader *reader) { return &reader->error; }

const char *cxml_reader_name(const cxml_reader *reader, uint32_t index) {
    return index < reader->name_count ? reader->names[index] : NULL;
}

const char *cxml_version(void) { return xmlParserVersion; }
