package org.rollcall.analytics.internal;

import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;

/** A student's rows are sorted by start, so those in a range lie together. */
final class RowsInRange {
    private RowsInRange() {}

    /**
     * The student's first row that starts at or after a second of local time; where that is
     * repeated, at or after its earlier instant.
     */
    static int from(AttendanceTable table, int student, long second) {
        long order = table.orderOf(second);
        int low = table.firstRow(student);
        int high = table.endRow(student);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (table.order(middle) < order) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static int first(AttendanceTable table, int student, DateRange range) {
        return from(table, student, range.firstSecond());
    }

    /** One after the student's last row in range. */
    static int end(AttendanceTable table, int student, DateRange range) {
        return from(table, student, range.endSecond());
    }
}
