package org.rollcall.api.workspace;

/**
 * How a file stands to what is loaded.
 *
 * @param version the version that importing it would make, or, where it is unchanged, that it is
 * @param loaded the version that is loaded now, which it would replace; 0 where none is
 * @param unchanged whether the very same bytes are loaded, so that importing it does nothing
 * @param strangers whether it was looked at and none of its students is in the version that it
 *     would replace: an export of another year or school, most likely
 */
public record Standing(int version, int loaded, boolean unchanged, boolean strangers) {

    /** Of a file whose students were not looked at. */
    public Standing(int version, int loaded, boolean unchanged) {
        this(version, loaded, unchanged, false);
    }
}
