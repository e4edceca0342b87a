package org.rollcall.analytics.internal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;

/**
 * How far a module's marks reach: the start of its newest countable row, teaching or placement, in
 * any range. What has no mark and starts later is still to come.
 */
final class NewestMark {
    private static final long NONE = Long.MIN_VALUE;

    private NewestMark() {}

    /** In seconds of local time; before all times where no row counts. */
    static long second(AttendanceTable table) {
        long newest = NONE;
        for (int student = 0; student < table.students().size(); student++) {
            for (int row = table.endRow(student) - 1; row >= table.firstRow(student); row--) {
                if (table.start(row) <= newest) {
                    break;
                }
                if (table.kind(row) != Kind.SELF_STUDY && table.mark(row).countable()) {
                    newest = table.start(row);
                }
            }
        }
        return newest;
    }

    static Optional<LocalDateTime> time(long second) {
        return second == NONE
                ? Optional.empty()
                : Optional.of(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
    }
}
