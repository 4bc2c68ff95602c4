// Empty on purpose: the headers of zlib and libzip must not reach the Swift importer.
