package org.rollcall.api.update;

import java.time.Instant;
import java.util.List;

/**
 * One change of what is installed, and how it ended.
 *
 * @param number from 1, one more each time
 * @param who the operating system's name of the user, and {@code window} or {@code command line}
 * @param features what it changed; empty for the first
 * @param explanation a sentence for people
 * @param report what was done and found, a line each
 * @param running whether this is what runs now
 * @param returnable whether everything that ran after it is still there to go back to
 */
public record InstallationChange(
        long number,
        Instant at,
        String who,
        Kind kind,
        List<FeatureChange> features,
        Result result,
        String explanation,
        List<String> report,
        boolean running,
        boolean returnable) {
    public InstallationChange {
        features = List.copyOf(features);
        report = List.copyOf(report);
    }

    /** What was asked for. */
    public enum Kind {
        /** The product itself was installed. */
        PRODUCT,
        UPDATE,
        ROLLBACK
    }

    /** How it ended. */
    public enum Result {
        /** It is being tried. */
        TRIAL,
        /** It waits for the next start. */
        WAITING,
        /** It was found healthy. */
        KEPT,
        /** It was undone, and what ran before runs again. */
        UNDONE
    }
}
