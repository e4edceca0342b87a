package org.rollcall.api.workspace;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a file stands to what is loaded.
 *
 * @param version the version that importing it would make, or, where it is unchanged, that it is
 * @param loaded the version that is loaded now, which it would replace; 0 where none is
 * @param unchanged whether the very same bytes are loaded, so that importing it does nothing
 * @param strangers whether it was looked at and none of its students is in the version that it
 *     would replace: an export of another year or school, most likely
 * @param earlierEncoding in which the user had the version that is loaded read; empty where nobody
 *     chose one. What is exported anew mostly comes in the same
 */
public record VersionStatus(
        int version,
        int loaded,
        boolean unchanged,
        boolean strangers,
        Optional<Charset> earlierEncoding) {

    /** Of a file before whose version nobody chose an encoding. */
    public VersionStatus(int version, int loaded, boolean unchanged, boolean strangers) {
        this(version, loaded, unchanged, strangers, Optional.empty());
    }

    /** Of a file whose students were not looked at. */
    public VersionStatus(int version, int loaded, boolean unchanged) {
        this(version, loaded, unchanged, false);
    }

    /** The same, where its students were looked at. */
    public VersionStatus withStrangers(boolean found) {
        return new VersionStatus(version, loaded, unchanged, found, earlierEncoding);
    }
}
