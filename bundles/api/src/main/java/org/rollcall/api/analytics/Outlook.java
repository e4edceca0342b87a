package org.rollcall.api.analytics;

import java.util.OptionalLong;

/**
 * What a student can still reach.
 *
 * @param present countable teaching rows marked present
 * @param events countable teaching rows
 * @param future teaching rows without a mark that start after the module's newest countable row,
 *     teaching or placement
 */
public record Outlook(int present, int events, int future) {
    /** Up to here a hundred times as many is exact in floating point. */
    private static final long MOST = 1L << 46;

    /**
     * Sessions to attend in a row until the percentage is at least {@code percent}: {@code
     * ceil((T·n − a) / (1 − T))}, never negative; empty where no number of sessions gets there (100
     * % after an absence). Sought rather than computed, by the very comparison that flags students:
     * the formula in floating point is off by one now and then.
     *
     * @param percent 0 to 100
     */
    public OptionalLong sessionsToReach(double percent) {
        if (reaches(0, percent)) {
            return OptionalLong.of(0);
        }
        long enough = 1;
        while (!reaches(enough, percent)) {
            enough *= 2;
            if (percent >= 100 || enough > MOST) {
                return OptionalLong.empty();
            }
        }
        long tooFew = enough / 2;
        while (enough - tooFew > 1) {
            long middle = (tooFew + enough) / 2;
            if (reaches(middle, percent)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalLong.of(enough);
    }

    private boolean reaches(long more, double percent) {
        long sessions = events + more;
        return sessions == 0 || 100.0 * (present + more) / sessions >= percent;
    }

    /** The highest share still reachable: all future sessions attended. */
    public Ratio best() {
        return new Ratio((long) present + future, (long) events + future);
    }
}
