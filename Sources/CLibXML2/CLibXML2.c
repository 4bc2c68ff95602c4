#include "CLibXML2.h"

#include <stdlib.h>

#include "Reader.h"

cxml_reader *cxml_reader_open(const char *const *names, size_t name_count) {
    xmlInitParser();
    cxml_reader *reader = calloc(1, sizeof(cxml_reader));
    if (!reader) return NULL;
    reader->mark_line = reader->mark_column = 1;
    xmlSAXHandler handler;
    cxml_install_handlers(&handler);
    reader->context = xmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL);
    if (!reader->context) {
        free(reader);
        return NULL;
    }
    // Never XML_PARSE_HUGE (no limits), never XML_PARSE_NOENT (expands entities, also from files).
    xmlCtxtUseOptions(reader->context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    reader->xmlns = xmlDictLookup(reader->context->dict, (const xmlChar *)"xmlns", 5);
    for (size_t i = 0; i < name_count; i++) cxml_add_name(reader, names[i]);
    reader->vocabulary_count = reader->name_count;
    if (!reader->xmlns || reader->vocabulary_count < name_count) {
        cxml_reader_close(reader);
        return NULL;
    }
    return reader;
}

void cxml_reader_close(cxml_reader *reader) {
    if (reader->context->myDoc) xmlFreeDoc(reader->context->myDoc);
    xmlFreeParserCtxt(reader->context);
    for (size_t i = 0; i < reader->name_count; i++) free(reader->names[i]);
    free(reader->names);
    free(reader->slots);
    free(reader->events);
    free(reader->attributes);
    free(reader->bytes);
    free(reader);
}

int32_t cxml_reader_push(cxml_reader *reader, const uint8_t *bytes, size_t count, int32_t is_last) {
    reader->event_count = reader->attribute_count = reader->byte_count = 0;
    if (reader->error.code != CXML_OK) return reader->error.code;
    reader->is_last = is_last != 0;
    int result = xmlParseChunk(reader->context, (const char *)bytes, (int)count, is_last != 0);
    if (reader->error.code == CXML_OK && result != 0 && !reader->context->wellFormed) {
        reader->error.libxml2_code = result;
        cxml_fail(reader, CXML_NOT_WELL_FORMED, NULL);
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
