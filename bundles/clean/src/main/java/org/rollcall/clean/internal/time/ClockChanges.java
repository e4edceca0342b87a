package org.rollcall.clean.internal.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;

/**
 * The local times that a zone's clock changes skip, looked up by year so that a row costs no
 * object. Used by one thread.
 */
final class ClockChanges {
    private static final long SECONDS_PER_YEAR = 31_556_952;
    private static final long[] NONE = {};

    private final ZoneRules rules;
    private final Map<Integer, long[]> gapsByYear = new HashMap<>();
    private int lastYear = Integer.MIN_VALUE;
    private long[] lastGaps = NONE;

    ClockChanges(ZoneId zone) {
        rules = zone.getRules();
    }

    /**
     * Whether a clock change skips a local time.
     *
     * @param local seconds of local time
     */
    boolean skipped(long local) {
        int year = (int) Math.floorDiv(local, SECONDS_PER_YEAR);
        if (year != lastYear) {
            lastGaps = gapsByYear.computeIfAbsent(year, this::gaps);
            lastYear = year;
        }
        for (int i = 0; i < lastGaps.length; i += 2) {
            if (local >= lastGaps[i] && local < lastGaps[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Local time of an instant. */
    long local(long epochSecond) {
        return epochSecond + rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
    }

    /** Starts and ends of the gaps of a year of average length, and a little around it. */
    private long[] gaps(int year) {
        if (rules.isFixedOffset()) {
            return NONE;
        }
        long margin = 2L * 86_400;
        long from = year * SECONDS_PER_YEAR - margin;
        long to = (year + 1) * SECONDS_PER_YEAR + margin;
        var gaps = new java.util.ArrayList<Long>();
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(from));
        while (change != null && change.toEpochSecond() < to) {
            if (change.isGap()) {
                gaps.add(seconds(change.getDateTimeBefore()));
                gaps.add(seconds(change.getDateTimeAfter()));
            }
            change = rules.nextTransition(change.getInstant());
        }
        return gaps.stream().mapToLong(Long::longValue).toArray();
    }

    private static long seconds(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }
}
