package org.rollcall.api.analytics;

import java.util.OptionalLong;

/**
 * What a student can still reach.
 *
 * @param present countable teaching rows marked present
 * @param events countable teaching rows
 * @param future teaching rows without a mark that start after the module's newest countable row
 */
public record Outlook(int present, int events, int future) {

    /**
     * Sessions to attend in a row until the percentage is at least {@code percent}: {@code
     * ceil((T·n − a) / (1 − T))}, never negative; empty where no number of sessions gets there (100
     * % after an absence).
     *
     * @param percent 0 to 100
     */
    public OptionalLong sessionsToReach(double percent) {
        double target = percent / 100;
        double missing = target * events - present;
        if (missing <= 1e-9) {
            return OptionalLong.of(0);
        }
        return target >= 1
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.ceil(missing / (1 - target) - 1e-9));
    }

    /** The highest share still reachable: all future sessions attended. */
    public Ratio best() {
        return new Ratio((long) present + future, (long) events + future);
    }
}
