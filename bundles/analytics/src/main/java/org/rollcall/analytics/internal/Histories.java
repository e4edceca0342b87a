package org.rollcall.analytics.internal;

import java.util.ArrayList;
import org.rollcall.api.analytics.Outlook;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.analytics.StudentHistory;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;

/** Everything that a module knows of one student. */
final class Histories {
    private Histories() {}

    static StudentHistory compute(AttendanceTable table, int student, Query query) {
        var stopwatch = Stopwatch.start(table, query);
        var sessions = new ArrayList<Session>();
        int end = RowsInRange.end(table, student, query.range());
        for (int row = RowsInRange.first(table, student, query.range()); row < end; row++) {
            sessions.add(Sessions.of(table, student, row));
        }
        var figure = AttendanceFigures.figure(table, query, student);
        var outlook = outlook(table, student);
        return new StudentHistory(
                stopwatch.basis(), table.students().get(student), figure, sessions, outlook);
    }

    /** Over the whole module: what is still to come lies after most ranges. */
    private static Outlook outlook(AttendanceTable table, int student) {
        NewestMark newest = NewestMark.of(table);
        int present = 0;
        int events = 0;
        int future = 0;
        for (int row = table.firstRow(student); row < table.endRow(student); row++) {
            if (table.kind(row) != Kind.TEACHING) {
                continue;
            }
            Mark mark = table.mark(row);
            if (mark.countable()) {
                events++;
                present += mark.attended() ? 1 : 0;
            } else if (newest.isBefore(table.order(row))) {
                future++;
            }
        }
        return new Outlook(present, events, future);
    }
}
