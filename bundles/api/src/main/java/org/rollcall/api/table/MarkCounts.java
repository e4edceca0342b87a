package org.rollcall.api.table;

import java.util.Arrays;
import java.util.function.Predicate;

/** How many rows have which mark; immutable. */
public final class MarkCounts {
    private static final Mark[] MARKS = Mark.values();

    private final int[] counts;

    private MarkCounts(int[] counts) {
        this.counts = counts;
    }

    /**
     * @param byOrdinal rows of each mark, in the order of {@link Mark}; marks left out have none
     * @throws IllegalArgumentException if there are more numbers than marks
     */
    public static MarkCounts of(int... byOrdinal) {
        if (byOrdinal.length > MARKS.length) {
            throw new IllegalArgumentException("More counts than marks: " + byOrdinal.length);
        }
        return new MarkCounts(Arrays.copyOf(byOrdinal, MARKS.length));
    }

    /** Rows of one mark. */
    public int of(Mark mark) {
        return counts[mark.ordinal()];
    }

    /** Rows of students who came: the numerator of a percentage. */
    public int attended() {
        return sum(Mark::attended);
    }

    /** Rows that count in a percentage: its denominator. */
    public int countable() {
        return sum(Mark::countable);
    }

    private int sum(Predicate<Mark> taken) {
        int sum = 0;
        for (Mark mark : MARKS) {
            sum += taken.test(mark) ? of(mark) : 0;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarkCounts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
