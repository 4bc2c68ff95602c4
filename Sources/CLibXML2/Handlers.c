#include "Reader.h"

#include <stdio.h>
#include <string.h>

// libxml2's own limit, which its push parser does not enforce.
#define DEPTH_LIMIT 256

static void on_start(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
                     const xmlChar **namespaces, int attribute_count, int defaulted, const xmlChar **attributes) {
    cxml_reader *reader = user;
    (void)uri;
    (void)defaulted;
    if (++reader->depth > DEPTH_LIMIT) {
        cxml_fail(reader, CXML_TOO_DEEP, (const char *)local);
        return;
    }
    if (!reader->has_root) cxml_mark_root(reader);
    reader->has_root = 1;
    uint32_t first = (uint32_t)reader->attribute_count;
    uint32_t name = cxml_name_index(reader, prefix, local);
    for (int i = 0; i < namespace_count; i++) {
        const xmlChar *declared = namespaces[2 * i], *value = namespaces[2 * i + 1];
        uint32_t attribute =
            declared ? cxml_name_index(reader, reader->xmlns, declared) : cxml_name_index(reader, NULL, reader->xmlns);
        cxml_add_attribute(reader, attribute, value, value ? strlen((const char *)value) : 0);
    }
    for (int i = 0; i < attribute_count; i++) {
        const xmlChar **attribute = attributes + 5 * i;
        cxml_add_attribute(reader, cxml_name_index(reader, attribute[1], attribute[0]), attribute[3],
                      (size_t)(attribute[4] - attribute[3]));
    }
    cxml_event *event = cxml_add_event(reader, CXML_START_ELEMENT, name);
    if (event) {
        event->first_attribute = first;
        event->attribute_count = (uint32_t)reader->attribute_count - first;
    }
    cxml_set_mark(reader, 1);  // the parser stands before the closing '>'
}

static void on_end(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
    cxml_reader *reader = user;
    (void)uri;
    reader->depth--;
    cxml_add_event(reader, CXML_END_ELEMENT, cxml_name_index(reader, prefix, local));
    cxml_set_mark(reader, 0);
}

static void on_text(void *user, const xmlChar *text, int length) {
    cxml_reader *reader = user;
    cxml_event *last = reader->event_count ? &reader->events[reader->event_count - 1] : NULL;
    uint32_t start = cxml_append_bytes(reader, text, (size_t)length);
    if (reader->error.code != CXML_OK) return;
    if (last && last->kind == CXML_TEXT && last->text_start + last->text_length == start) {
        last->text_length += (uint32_t)length;
    } else {
        cxml_event *event = cxml_add_event(reader, CXML_TEXT, 0);
        if (event) {
            event->text_start = start;
            event->text_length = (uint32_t)length;
        }
    }
    cxml_set_mark(reader, 0);
}

static void on_comment(void *user, const xmlChar *text) {
    (void)text;
    cxml_set_mark(user, 0);
}

static void on_processing_instruction(void *user, const xmlChar *target, const xmlChar *data) {
    (void)target;
    (void)data;
    cxml_set_mark(user, 0);
}

static void on_internal_subset(void *user, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    cxml_reader *reader = user;
    (void)external;
    (void)system;
    cxml_add_event(reader, CXML_DOCUMENT_TYPE, name ? cxml_name_index(reader, NULL, name) : 0);
    cxml_set_mark(reader, 0);
}

// Whether the parser stands behind a reference (`&name;` or `%name;`); it also asks for an entity after declaring it.
static int is_reference(cxml_reader *reader, const char *reference) {
    xmlParserInputPtr input = reader->context->input;
    size_t length = strlen(reference);
    return input && (size_t)(input->cur - input->base) >= length && memcmp(input->cur - length, reference, length) == 0;
}

// The error is told of the beginning of the reference.
static void fail_at_reference(cxml_reader *reader, const char *format, const xmlChar *name) {
    char reference[256];
    if (reader->error.code != CXML_OK) return;
    if (snprintf(reference, sizeof reference, format, (const char *)name) >= (int)sizeof reference) {
        cxml_fail(reader, CXML_ENTITY, format);
        return;
    }
    if (!is_reference(reader, reference)) return;
    cxml_fail(reader, CXML_ENTITY, reference);
    uint32_t characters = 0;
    for (const char *c = reference; *c; c++) characters += (*c & 0xC0) != 0x80;
    if (reader->error.column > characters) reader->error.column -= characters;
    reader->error.byte -= strlen(reference);
}

static xmlEntityPtr on_entity(void *user, const xmlChar *name) {
    xmlEntityPtr predefined = xmlGetPredefinedEntity(name);
    if (!predefined) fail_at_reference(user, "&%s;", name);
    return predefined;
}

static xmlEntityPtr on_parameter_entity(void *user, const xmlChar *name) {
    fail_at_reference(user, "%%%s;", name);
    return NULL;
}

static void on_reference(void *user, const xmlChar *name) {
    if (!xmlGetPredefinedEntity(name)) fail_at_reference(user, "&%s;", name);
}

static void on_error(void *user, xmlErrorPtr error) {
    cxml_reader *reader = user;
    if (error->level != XML_ERR_FATAL || reader->error.code != CXML_OK) return;
    reader->error.code = CXML_NOT_WELL_FORMED;
    reader->error.libxml2_code = error->code;
    reader->error.line = error->line > 0 ? (uint32_t)error->line : 1;
    reader->error.column = error->int2 > 0 ? (uint32_t)error->int2 : 1;
    xmlParserInputPtr input = reader->context ? reader->context->input : NULL;
    if (input) {
        reader->error.byte = (uint64_t)input->consumed + (uint64_t)(input->cur - input->base);
        // The parser may leave white space and pieces of CDATA unread when it finds that elements are still open.
        int is_open = error->code == XML_ERR_DOCUMENT_END && (reader->depth > 0 || !reader->has_root);
        reader->error.at_end = reader->is_last && (is_open || input->cur >= input->end);
    }
    reader->error.has_root = reader->has_root;
    if (error->message) {
        strncpy(reader->error.detail, error->message, sizeof reader->error.detail - 1);
        size_t length = strlen(reader->error.detail);
        while (length && reader->error.detail[length - 1] == '\n') reader->error.detail[--length] = 0;
    }
}

void cxml_install_handlers(xmlSAXHandler *handler) {
    memset(handler, 0, sizeof *handler);
    handler->initialized = XML_SAX2_MAGIC;
    handler->startElementNs = on_start;
    handler->endElementNs = on_end;
    handler->characters = on_text;
    handler->ignorableWhitespace = on_text;
    handler->cdataBlock = on_text;
    handler->comment = on_comment;
    handler->processingInstruction = on_processing_instruction;
    handler->internalSubset = on_internal_subset;
    handler->getEntity = on_entity;
    handler->getParameterEntity = on_parameter_entity;
    handler->reference = on_reference;
    handler->serror = on_error;
}
