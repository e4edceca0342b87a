package org.rollcall.clean.internal.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * A zone's clock changes, looked up by year so that a row costs no object: which local times they
 * skip and which they repeat, and the way between instants and local times. Used by one thread.
 */
public final class ClockChanges {
    private static final long SECONDS_PER_YEAR = 31_556_952;

    /** More than any offset, so that a year's changes are found from local times as well. */
    private static final long MARGIN = 2L * 86_400;

    private final ZoneRules rules;
    private final Map<Integer, Year> years = new HashMap<>();
    private int lastKey = Integer.MIN_VALUE;
    private Year last;

    public ClockChanges(ZoneId zone) {
        rules = zone.getRules();
    }

    /** A change: its instant, the offsets around it, and the local times at it; all in seconds. */
    private record Change(long instant, int before, int after) {
        long localBefore() {
            return instant + before;
        }

        long localAfter() {
            return instant + after;
        }
    }

    /** The changes of a year of average length, and a little around it. */
    private record Year(int firstOffset, Change[] changes) {}

    /**
     * Whether a clock change skips a local time.
     *
     * @param local seconds of local time
     */
    boolean skipped(long local) {
        for (Change change : year(local).changes) {
            if (local >= change.localBefore() && local < change.localAfter()) {
                return true;
            }
        }
        return false;
    }

    /** Local time of an instant. */
    long local(long instant) {
        Year year = year(instant);
        int offset = year.firstOffset;
        for (Change change : year.changes) {
            if (instant >= change.instant) {
                offset = change.after;
            }
        }
        return instant + offset;
    }

    /** Whether an instant is the later of two with one local time. */
    boolean laterOfTwo(long instant) {
        for (Change change : year(instant).changes) {
            if (instant >= change.instant && instant + change.after < change.localBefore()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The instant of a local time.
     *
     * @param laterOfTwo which instant is meant where the time is repeated
     */
    public long instant(long local, boolean laterOfTwo) {
        Year year = year(local);
        int offset = year.firstOffset;
        for (Change change : year.changes) {
            if (local >= (laterOfTwo ? change.localAfter() : latest(change))) {
                offset = change.after;
            }
        }
        return local - offset;
    }

    private static long latest(Change change) {
        return Math.max(change.localBefore(), change.localAfter());
    }

    private Year year(long second) {
        int key = (int) Math.floorDiv(second, SECONDS_PER_YEAR);
        if (key != lastKey) {
            last = years.computeIfAbsent(key, this::yearOf);
            lastKey = key;
        }
        return last;
    }

    private Year yearOf(int key) {
        long from = key * SECONDS_PER_YEAR - MARGIN;
        long to = (key + 1) * SECONDS_PER_YEAR + MARGIN;
        var changes = new ArrayList<Change>();
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(from));
        while (change != null && change.toEpochSecond() < to) {
            changes.add(
                    new Change(
                            change.toEpochSecond(),
                            change.getOffsetBefore().getTotalSeconds(),
                            change.getOffsetAfter().getTotalSeconds()));
            change = rules.nextTransition(change.getInstant());
        }
        int first = rules.getOffset(Instant.ofEpochSecond(from)).getTotalSeconds();
        return new Year(first, changes.toArray(Change[]::new));
    }
}
