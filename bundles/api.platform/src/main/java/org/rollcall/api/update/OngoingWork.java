package org.rollcall.api.update;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that must not be cut off by a change of bundles, as an import or an export. Whoever runs
 * such work registers a service of this. Work whose result is computed again by itself does not
 * count.
 */
@ConsumerType
public interface OngoingWork {

    /** Titles of the work under way, for people; empty if there is none. */
    List<String> titles();

    /** Asks all of it to stop. */
    void cancel();

    /**
     * Has no work begin until {@link #resume}, unless some is under way. Whoever wants to begin
     * some is told so.
     *
     * @return whether nothing is under way
     */
    boolean pause();

    /** Lets work begin again. */
    void resume();
}
