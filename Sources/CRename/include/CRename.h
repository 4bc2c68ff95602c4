// Linux's renameat2, which Swift's view of the C library does not show.
#ifndef CRENAME_H
#define CRENAME_H

#include <stdint.h>

/// Exchanges two files at once. Returns 0, or the error number (EINVAL or ENOSYS where the file system cannot).
int32_t crename_exchange(const char *_Nonnull one, const char *_Nonnull other);

/// Renames a file unless the new name is taken. Returns 0, or the error number (EEXIST when it is taken, EINVAL or ENOSYS
/// where the file system cannot).
int32_t crename_no_replace(const char *_Nonnull from, const char *_Nonnull to);

#endif
