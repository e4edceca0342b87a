package org.rollcall.api.table;

/**
 * Names the exact bytes that rows came from.
 *
 * @param name the file's name as the user knows it
 * @param sha256 digest of the file's bytes, 64 lower-case hexadecimal digits
 */
public record SourceRef(String name, String sha256) {}
