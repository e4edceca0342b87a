package org.rollcall.installation;

import java.time.Instant;
import java.util.List;

/**
 * One change of what is installed: which features ran from then on, if it was kept.
 *
 * @param number from 1, one more each time
 * @param who asked for it
 * @param features all that are installed with it, by name
 * @param from number of the change that ran before; 0 for the first
 * @param proven whether a session with it has ended well
 * @param deaths how often a process that ran or tried it has ended without ending cleanly, while it
 *     was not proven
 * @param processes ids of the processes that run it and have not ended cleanly
 * @param explanation a sentence for people; empty until it has ended
 * @param report what was done and found, a line each
 */
public record Change(
        long number,
        Instant at,
        String who,
        Kind kind,
        List<FeatureRef> features,
        long from,
        Result result,
        boolean proven,
        int deaths,
        List<Long> processes,
        String explanation,
        List<String> report) {
    public Change {
        features = List.copyOf(features);
        processes = List.copyOf(processes);
        report = List.copyOf(report);
    }

    /** What was asked for. */
    public enum Kind {
        /** The product itself was installed. */
        PRODUCT,
        UPDATE,
        ROLLBACK
    }

    /** How it stands. */
    public enum Result {
        /** It is being tried, in a process that lives or has died. */
        TRIAL,
        /** It waits for the next start of the window. */
        WAITING,
        KEPT,
        /** It was taken back. */
        UNDONE
    }
}
