#include "Reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

uint32_t cxml_add_name(cxml_reader *reader, const char *name) {
    char **block = cxml_reserve(reader, reader->names, &reader->name_capacity, reader->name_count, 1, sizeof(char *));
    if (!block) return 0;
    reader->names = block;
    char *copy = strdup(name);
    if (!copy) {
        cxml_fail(reader, CXML_OUT_OF_MEMORY, NULL);
        return 0;
    }
    reader->names[reader->name_count] = copy;
    return (uint32_t)reader->name_count++;
}

// The name of a prefix and a local name that were not met before: one of the vocabulary, or a new one.
static uint32_t make_name(cxml_reader *reader, const xmlChar *prefix, const xmlChar *local) {
    size_t length = (prefix ? strlen((const char *)prefix) + 1 : 0) + strlen((const char *)local) + 1;
    char *joined = malloc(length);
    if (!joined) {
        cxml_fail(reader, CXML_OUT_OF_MEMORY, NULL);
        return 0;
    }
    snprintf(joined, length, "%s%s%s", prefix ? (const char *)prefix : "", prefix ? ":" : "", (const char *)local);
    uint32_t index = 0;
    while (index < reader->vocabulary_count && strcmp(reader->names[index], joined) != 0) index++;
    if (index == reader->vocabulary_count) index = cxml_add_name(reader, joined);
    free(joined);
    return index;
}

static name_slot *find_slot(name_slot *slots, size_t count, const xmlChar *prefix, const xmlChar *local) {
    uint64_t pointers = ((uint64_t)(uintptr_t)local >> 4) ^ ((uint64_t)(uintptr_t)prefix << 7);
    size_t at = (size_t)(pointers * UINT64_C(0x9E3779B97F4A7C15) >> 32) & (count - 1);
    while (slots[at].local && (slots[at].local != local || slots[at].prefix != prefix)) at = (at + 1) & (count - 1);
    return &slots[at];
}

// Keeps at least half of the slots free.
static int grow_slots(cxml_reader *reader) {
    if (reader->used_slots < reader->slot_count / 2) return 1;
    size_t count = reader->slot_count ? reader->slot_count * 2 : 256;
    name_slot *slots = calloc(count, sizeof(name_slot));
    if (!slots) {
        cxml_fail(reader, CXML_OUT_OF_MEMORY, NULL);
        return 0;
    }
    for (size_t i = 0; i < reader->slot_count; i++) {
        name_slot old = reader->slots[i];
        if (old.local) *find_slot(slots, count, old.prefix, old.local) = old;
    }
    free(reader->slots);
    reader->slots = slots;
    reader->slot_count = count;
    return 1;
}

uint32_t cxml_name_index(cxml_reader *reader, const xmlChar *prefix, const xmlChar *local) {
    if (!grow_slots(reader)) return 0;
    name_slot *slot = find_slot(reader->slots, reader->slot_count, prefix, local);
    if (!slot->local) {
        *slot = (name_slot){local, prefix, make_name(reader, prefix, local)};
        reader->used_slots++;
    }
    return slot->index;
}
