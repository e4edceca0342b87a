package org.rollcall.analytics.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.SelfCertifiedResult;
import org.rollcall.api.analytics.SelfCertifiedResult.Figure;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;

/** Events that students certified themselves for (attendance rules, section 6). */
final class SelfCertifiedEvents {
    private SelfCertifiedEvents() {}

    static SelfCertifiedResult compute(AttendanceTable table, Query query) {
        var stopwatch = Stopwatch.start(table, query);
        var figures = new ArrayList<Figure>();
        for (int student = 0; student < table.students().size(); student++) {
            var cap = new DailyCap(query.rules().placementsPerDay());
            var dates = new ArrayList<LocalDate>();
            int end = RowsInRange.end(table, student, query.range());
            for (int row = RowsInRange.first(table, student, query.range()); row < end; row++) {
                Kind kind = table.kind(row);
                if (table.mark(row) != Mark.SELF_CERTIFIED || kind == Kind.SELF_STUDY) {
                    continue;
                }
                long day = table.epochDay(row);
                if (kind == Kind.PLACEMENT && !cap.counts(day)) {
                    continue;
                }
                dates.add(LocalDate.ofEpochDay(day));
            }
            if (!dates.isEmpty()) {
                figures.add(new Figure(table.students().get(student), dates));
            }
        }
        return new SelfCertifiedResult(stopwatch.basis(), figures);
    }
}
