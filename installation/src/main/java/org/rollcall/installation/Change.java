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
 * @param starts sessions and trials with it that have not ended well, as far as is known
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
        int starts,
        String explanation,
        List<String> report) {
    public Change {
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

    Change ended(Result how, String why, List<String> lines) {
        return new Change(number, at, who, kind, features, from, how, proven, starts, why, lines);
    }

    Change started(int times) {
        return new Change(
                number, at, who, kind, features, from, result, false, times, explanation, report);
    }

    Change afterGoodEnd() {
        return new Change(
                number, at, who, kind, features, from, result, true, 0, explanation, report);
    }
}
