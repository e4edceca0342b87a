package org.rollcall.api.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkCountsTest {
    private static final int MARKS = Mark.values().length;

    @ParameterizedTest
    @EnumSource
    void everyMarkIsAttendedMissedOrNotCounted(Mark mark) {
        long said =
                Stream.of(mark.attended(), mark.missed(), !mark.countable()).filter(b -> b).count();
        assertEquals(1, said);
    }

    /** One row of the first mark, ten of the second, and so on: every sum tells its marks. */
    @Test
    void sumsTakeTheMarksThatSaySo() {
        int[] rows = new int[MARKS];
        Arrays.setAll(rows, i -> (int) Math.pow(10, i));
        var counts = MarkCounts.of(rows);
        int attended = 0;
        int countable = 0;
        for (Mark mark : Mark.values()) {
            assertEquals(rows[mark.ordinal()], counts.of(mark));
            attended += mark.attended() ? rows[mark.ordinal()] : 0;
            countable += mark.countable() ? rows[mark.ordinal()] : 0;
        }
        assertEquals(attended, counts.attended());
        assertEquals(countable, counts.countable());
    }

    @Test
    void marksLeftOutHaveNoRowsAndMoreThanThereAreAreRefused() {
        assertEquals(MarkCounts.of(3), MarkCounts.of(Arrays.copyOf(new int[] {3}, MARKS)));
        assertEquals(MarkCounts.of(3).hashCode(), MarkCounts.of(3, 0).hashCode());
        assertNotEquals(MarkCounts.of(3), MarkCounts.of(0, 3));
        assertThrows(IllegalArgumentException.class, () -> MarkCounts.of(new int[MARKS + 1]));
    }

    @Test
    void countsThatWereGivenMayBeUsedAgain() {
        int[] rows = new int[MARKS];
        var counts = MarkCounts.of(rows);
        rows[0] = 9;
        assertEquals(0, counts.of(Mark.values()[0]));
    }
}
