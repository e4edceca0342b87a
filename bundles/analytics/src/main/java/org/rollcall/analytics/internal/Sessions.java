package org.rollcall.analytics.internal;

import org.rollcall.api.analytics.Session;
import org.rollcall.api.table.AttendanceTable;

/** Rows as lists of sessions show them. */
final class Sessions {
    private Sessions() {}

    static Session of(AttendanceTable table, int student, int row) {
        return new Session(
                table.students().get(student),
                table.event(row),
                table.startTime(row),
                table.kind(row),
                table.mark(row),
                table.line(row));
    }
}
