package org.rollcall.analytics.internal;

/** Counts rows of one student, in time order, at most so many a day. */
final class DailyCap {
    private final int perDay;
    private long day = Long.MIN_VALUE;
    private int today;

    DailyCap(int perDay) {
        this.perDay = perDay;
    }

    /** Whether a row on a day still counts; counts it if so. */
    boolean counts(long epochDay) {
        if (epochDay != day) {
            day = epochDay;
            today = 0;
        }
        return today++ < perDay;
    }
}
