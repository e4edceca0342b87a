package org.rollcall.imports.internal.watch;

/**
 * A file as a look at its folder finds it; another stamp means that it was written since.
 *
 * @param bytes its size
 * @param modified when it was last written, in milliseconds since 1970
 */
record Stamp(long bytes, long modified) {}
