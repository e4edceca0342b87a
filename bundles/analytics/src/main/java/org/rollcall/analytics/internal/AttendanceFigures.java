package org.rollcall.analytics.internal;

import java.util.ArrayList;
import java.util.Optional;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.MarkCounts;

/**
 * Attendance of each student, teaching sessions only (attendance rules, section 6): present of
 * present, absent and self-certified.
 */
final class AttendanceFigures {
    private static final int MARKS = Mark.values().length;

    private AttendanceFigures() {}

    static AttendanceResult compute(AttendanceTable table, Query query) {
        var stopwatch = Stopwatch.start(table, query);
        var figures = new ArrayList<Figure>(table.students().size());
        long attended = 0;
        long countable = 0;
        for (int student = 0; student < table.students().size(); student++) {
            Figure figure = figure(table, query, student);
            attended += figure.marks().attended();
            countable += figure.events();
            figures.add(figure);
        }
        return new AttendanceResult(stopwatch.basis(), figures, new Ratio(attended, countable));
    }

    /** One student's figure. */
    static Figure figure(AttendanceTable table, Query query, int student) {
        int[] marks = new int[MARKS];
        boolean certificate = false;
        int lastPresent = -1;
        int missed = 0;
        int end = RowsInRange.end(table, student, query.range());
        for (int row = RowsInRange.first(table, student, query.range()); row < end; row++) {
            Kind kind = table.kind(row);
            if (kind == Kind.TEACHING) {
                Mark mark = table.mark(row);
                marks[mark.ordinal()]++;
                if (mark.attended()) {
                    lastPresent = row;
                    missed = 0;
                } else if (mark.missed() && !together(table, lastPresent, row)) {
                    missed++;
                }
            }
            certificate |= kind != Kind.SELF_STUDY && table.selfCertificate(row);
        }
        var counts = MarkCounts.of(marks);
        return new Figure(
                table.students().get(student),
                counts,
                certificate,
                new Ratio(counts.attended(), counts.countable()).atOrBelow(query.threshold()),
                missed,
                lastPresent < 0 ? Optional.empty() : Optional.of(table.date(lastPresent)));
    }

    /** Whether a row starts at the instant of one before; rows at one instant have no order. */
    private static boolean together(AttendanceTable table, int before, int row) {
        return before >= 0 && table.order(before) == table.order(row);
    }
}
