package org.rollcall.analytics.internal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;

/**
 * When attendance was last taken in a module: what starts later and has no mark is still to come.
 */
final class NewestMark {
    private NewestMark() {}

    /**
     * Start of the module's newest countable teaching or placement row, in seconds of local time;
     * {@link Long#MIN_VALUE} without one.
     */
    static long second(AttendanceTable table) {
        long newest = Long.MIN_VALUE;
        for (int student = 0; student < table.students().size(); student++) {
            // From the newest row back: mostly the first one has a mark.
            int row = table.endRow(student) - 1;
            while (row >= table.firstRow(student) && table.start(row) > newest) {
                if (table.kind(row) != Kind.SELF_STUDY && table.mark(row).countable()) {
                    newest = table.start(row);
                }
                row--;
            }
        }
        return newest;
    }

    static Optional<LocalDateTime> time(AttendanceTable table) {
        long second = second(table);
        return second == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
    }
}
