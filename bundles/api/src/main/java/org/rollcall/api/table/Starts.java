package org.rollcall.api.table;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.BitSet;

/**
 * The starts of a table's rows, eight bytes each: local times in a zone, and which of the two
 * instants is meant where the autumn clock change makes one local time of both (attendance rules,
 * section 3). Days and weeks are those of local times; order, equality and distance those of
 * instants.
 */
public final class Starts {
    private final ZoneRules rules;
    private final long[] seconds;
    private final BitSet later;

    /**
     * The array and the bits are taken over, not copied.
     *
     * @param zone the zone of the local times
     * @param seconds local times, in seconds since 1970-01-01T00:00 of that local time
     * @param later rows that start at the second instant of a repeated local time
     */
    public Starts(ZoneId zone, long[] seconds, BitSet later) {
        this.rules = zone.getRules();
        this.seconds = seconds;
        this.later = later;
    }

    /** Of a zone whose clock never changes. */
    static Starts withoutChanges(long[] seconds) {
        return new Starts(ZoneOffset.UTC, seconds, new BitSet());
    }

    int size() {
        return seconds.length;
    }

    long second(int row) {
        return seconds[row];
    }

    /**
     * A number that is to another row's as its instant is to the other's: smaller, equal or
     * greater. Without rows in a repeated hour local times themselves are in order.
     */
    long order(int row) {
        return later.isEmpty() ? seconds[row] : instant(row);
    }

    /** The same for a local time; of one that is repeated the earlier instant. */
    long orderOf(long second) {
        return later.isEmpty() ? second : instant(second, false);
    }

    /** Seconds since 1970-01-01T00:00Z. */
    long instant(int row) {
        return instant(seconds[row], later.get(row));
    }

    private long instant(long second, boolean laterOfTwo) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        ZoneOffset offset =
                laterOfTwo ? rules.getTransition(local).getOffsetAfter() : rules.getOffset(local);
        return second - offset.getTotalSeconds();
    }
}
