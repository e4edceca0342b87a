package org.rollcall.analytics.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.api.analytics.PlacementResult;
import org.rollcall.api.analytics.PlacementResult.Figure;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;

/** Placement days of each student of a clinical module (attendance rules, section 6). */
final class PlacementFigures {
    private PlacementFigures() {}

    static PlacementResult compute(AttendanceTable table, Query query) {
        var stopwatch = Stopwatch.start(table, query);
        var figures = new ArrayList<Figure>();
        if (table.clinical()) {
            var weeks = new AcademicWeeks(query.rules());
            Map<LocalDate, String> labels = new HashMap<>();
            for (int student = 0; student < table.students().size(); student++) {
                List<LocalDate> dates = dates(table, query, student);
                List<String> weekLabels =
                        dates.stream()
                                .map(date -> labels.computeIfAbsent(date, weeks::label))
                                .distinct()
                                .toList();
                figures.add(new Figure(table.students().get(student), dates, weekLabels));
            }
        }
        return new PlacementResult(stopwatch.basis(), figures);
    }

    /** Distinct dates in range with a present placement row of one student, ascending. */
    static List<LocalDate> dates(AttendanceTable table, Query query, int student) {
        var dates = new ArrayList<LocalDate>();
        long last = Long.MIN_VALUE;
        int end = RowsInRange.end(table, student, query.range());
        for (int row = RowsInRange.first(table, student, query.range()); row < end; row++) {
            if (table.kind(row) == Kind.PLACEMENT && table.mark(row).attended()) {
                long day = table.epochDay(row);
                if (day != last) {
                    dates.add(LocalDate.ofEpochDay(day));
                    last = day;
                }
            }
        }
        return dates;
    }
}
