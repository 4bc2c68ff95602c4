#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

#include "CCompression.h"

// The largest window, and 16 for the gzip wrapper alone.
#define GZIP_WINDOW_BITS (15 + 16)

struct ccompression_gzip {
    z_stream stream;
    // Whether a member has begun that has not ended.
    int is_inside;
    // How many members have ended.
    uint64_t members;
    // How many bytes of the header of the next member were seen: they decide whether there is one.
    int matched;
};

ccompression_gzip *ccompression_gzip_open(void) {
    ccompression_gzip *gzip = calloc(1, sizeof(ccompression_gzip));
    if (!gzip) return NULL;
    if (inflateInit2(&gzip->stream, GZIP_WINDOW_BITS) != Z_OK) {
        free(gzip);
        return NULL;
    }
    return gzip;
}

void ccompression_gzip_close(ccompression_gzip *gzip) {
    // It fails only for a stream that is not one.
    (void)inflateEnd(&gzip->stream);
    free(gzip);
}

static int32_t status_of(int result) {
    switch (result) {
    case Z_OK:
    case Z_BUF_ERROR:
    case Z_STREAM_END: return CCOMPRESSION_OK;
    case Z_MEM_ERROR: return CCOMPRESSION_OUT_OF_MEMORY;
    default: return CCOMPRESSION_DAMAGED;
    }
}

static int32_t at_end(const ccompression_gzip *gzip) {
    if (gzip->is_inside || gzip->members == 0) return CCOMPRESSION_TRUNCATED;
    return gzip->matched ? CCOMPRESSION_TRAILING : CCOMPRESSION_END;
}

// Begins a member where its two first bytes stand. zlib takes them one call at a time as well, so that they are not kept.
static int32_t begin_member(ccompression_gzip *gzip, const uint8_t *input, size_t count) {
    static const uint8_t magic[] = {0x1F, 0x8B};
    for (size_t i = 0; i < count && gzip->matched < 2; i++, gzip->matched++) {
        if (input[i] != magic[gzip->matched]) return gzip->members ? CCOMPRESSION_TRAILING : CCOMPRESSION_DAMAGED;
    }
    if (gzip->matched < 2) return CCOMPRESSION_OK;
    gzip->is_inside = 1;
    gzip->matched = 0;
    return CCOMPRESSION_OK;
}

ccompression_step ccompression_gzip_step(ccompression_gzip *gzip, const uint8_t *input, size_t count, uint8_t *output,
                                         size_t capacity) {
    ccompression_step step = {0, 0, CCOMPRESSION_OK};
    // An empty input may still leave output that zlib holds back.
    if (count == 0 && !gzip->is_inside) {
        step.status = at_end(gzip);
        return step;
    }
    if (!gzip->is_inside) {
        step.status = begin_member(gzip, input, count);
        if (step.status != CCOMPRESSION_OK) return step;
    }
    z_stream *stream = &gzip->stream;
    uInt given = count > UINT_MAX ? UINT_MAX : (uInt)count;
    uInt room = capacity > UINT_MAX ? UINT_MAX : (uInt)capacity;
    stream->next_in = (Bytef *)input;
    stream->avail_in = given;
    stream->next_out = output;
    stream->avail_out = room;
    int result = inflate(stream, Z_NO_FLUSH);
    step.consumed = given - stream->avail_in;
    step.written = room - stream->avail_out;
    step.status = status_of(result);
    if (result == Z_STREAM_END) {
        gzip->is_inside = 0;
        gzip->members++;
        if (inflateReset(stream) != Z_OK) step.status = CCOMPRESSION_DAMAGED;
    } else if (count == 0 && step.written == 0 && step.status == CCOMPRESSION_OK) {
        step.status = CCOMPRESSION_TRUNCATED;
    }
    return step;
}
