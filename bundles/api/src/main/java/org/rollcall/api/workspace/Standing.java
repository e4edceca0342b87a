package org.rollcall.api.workspace;

/**
 * How a file stands to what is loaded.
 *
 * @param version the version that importing it would make, or, where it is unchanged, that it is
 * @param loaded the version that is loaded now, which it would replace; 0 where none is
 * @param unchanged whether the very same bytes are loaded, so that importing it does nothing
 */
public record Standing(int version, int loaded, boolean unchanged) {}
