package org.rollcall.clean.internal.attendance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Sorts a student's rows by start; rows that start together stay in file order. */
final class RowOrder {
    /** Bits of a sort key for a row's place in file order; the rest is for its start. */
    private static final int PLACE_BITS = 24;

    private static final long MAX_SPAN = 1L << 63 - PLACE_BITS - 1;

    private RowOrder() {}

    /** Brings rows into file order; rarely needed, so not made to be fast. */
    static void sortByLine(int[] order, int from, int to, int[] lines) {
        int[] sorted =
                IntStream.range(from, to)
                        .mapToObj(i -> order[i])
                        .sorted(Comparator.comparingInt(row -> lines[row]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        System.arraycopy(sorted, 0, order, from, sorted.length);
    }

    /**
     * @param order rows; those from {@code from} to {@code to} (excluded) are in file order, and
     *     are sorted in place
     * @param starts by row
     */
    static void sortByStart(int[] order, int from, int to, long[] starts) {
        boolean sorted = true;
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            long start = starts[order[i]];
            sorted &= start >= latest;
            earliest = Math.min(earliest, start);
            latest = Math.max(latest, start);
        }
        if (sorted) {
            return;
        }
        if (to - from >= 1 << PLACE_BITS || latest - earliest >= MAX_SPAN) {
            int[] slowly =
                    IntStream.range(from, to)
                            .mapToObj(i -> order[i])
                            .sorted(Comparator.comparingLong(row -> starts[row]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            System.arraycopy(slowly, 0, order, from, slowly.length);
            return;
        }
        // Start and place in one number sorts both without objects.
        long[] keys = new long[to - from];
        int[] rows = Arrays.copyOfRange(order, from, to);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = starts[rows[i]] - earliest << PLACE_BITS | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            order[from + i] = rows[(int) (keys[i] & (1 << PLACE_BITS) - 1)];
        }
    }
}
