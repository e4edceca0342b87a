package org.rollcall.analytics.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;

/**
 * How far a module's marks reach: the start of its newest countable row, teaching or placement, in
 * any range. What has no mark and starts later is still to come.
 *
 * @param row the row; -1 where no row counts
 */
record NewestMark(AttendanceTable table, int row) {

    static NewestMark of(AttendanceTable table) {
        int newest = -1;
        for (int student = 0; student < table.students().size(); student++) {
            for (int row = table.endRow(student) - 1; row >= table.firstRow(student); row--) {
                if (newest >= 0 && table.order(row) <= table.order(newest)) {
                    break;
                }
                if (table.kind(row) != Kind.SELF_STUDY && table.mark(row).countable()) {
                    newest = row;
                }
            }
        }
        return new NewestMark(table, newest);
    }

    /**
     * Whether a start lies after it; so does every one where no row counts.
     *
     * @param order a start's {@link AttendanceTable#order}
     */
    boolean isBefore(long order) {
        return row < 0 || order > table.order(row);
    }

    Optional<LocalDateTime> time() {
        return row < 0 ? Optional.empty() : Optional.of(table.startTime(row));
    }
}
