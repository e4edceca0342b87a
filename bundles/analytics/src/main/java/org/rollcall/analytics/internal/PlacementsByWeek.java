package org.rollcall.analytics.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rollcall.api.analytics.PlacementWeeks;
import org.rollcall.api.analytics.PlacementWeeks.Figure;
import org.rollcall.api.analytics.PlacementWeeks.Week;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;

/** Placement days of each student of a clinical module by academic week. */
final class PlacementsByWeek {
    private PlacementsByWeek() {}

    static PlacementWeeks compute(AttendanceTable table, Query query) {
        var stopwatch = Stopwatch.start(table, query);
        if (!table.clinical()) {
            return new PlacementWeeks(stopwatch.basis(), List.of(), List.of(), 0);
        }
        List<Week> weeks = weeks(table, query);
        var figures = new ArrayList<Figure>();
        for (int student = 0; student < table.students().size(); student++) {
            figures.add(figure(table, query, student, weeks));
        }
        return new PlacementWeeks(stopwatch.basis(), weeks, figures, median(figures));
    }

    private static List<Week> weeks(AttendanceTable table, Query query) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int student = 0; student < table.students().size(); student++) {
            int end = RowsInRange.end(table, student, query.range());
            for (int row = RowsInRange.first(table, student, query.range()); row < end; row++) {
                if (table.kind(row) == Kind.PLACEMENT) {
                    first = Math.min(first, table.epochDay(row));
                    last = Math.max(last, table.epochDay(row));
                }
            }
        }
        var weeks = new ArrayList<Week>();
        if (first <= last) {
            var academic = new AcademicWeeks(query.rules());
            LocalDate week = academic.start(LocalDate.ofEpochDay(first));
            LocalDate end = academic.start(LocalDate.ofEpochDay(last));
            while (!week.isAfter(end)) {
                weeks.add(new Week(academic.label(week), week));
                // Where a year begins on its own first day, its last week may be cut short.
                week = academic.next(week);
            }
        }
        return weeks;
    }

    private static Figure figure(
            AttendanceTable table, Query query, int student, List<Week> weeks) {
        var days = new Integer[weeks.size()];
        var absences = new Integer[weeks.size()];
        Arrays.fill(days, 0);
        Arrays.fill(absences, 0);
        int week = 0;
        long lastDay = Long.MIN_VALUE;
        int end = RowsInRange.end(table, student, query.range());
        for (int row = RowsInRange.first(table, student, query.range()); row < end; row++) {
            if (table.kind(row) != Kind.PLACEMENT) {
                continue;
            }
            long day = table.epochDay(row);
            while (week + 1 < weeks.size() && weeks.get(week + 1).from().toEpochDay() <= day) {
                week++;
            }
            if (table.mark(row) == Mark.PRESENT && day != lastDay) {
                days[week]++;
                lastDay = day;
            } else if (Sessions.missed(table.mark(row))) {
                absences[week]++;
            }
        }
        return new Figure(
                table.students().get(student), Arrays.asList(days), Arrays.asList(absences));
    }

    private static double median(List<Figure> figures) {
        int[] totals = figures.stream().mapToInt(Figure::total).sorted().toArray();
        if (totals.length == 0) {
            return 0;
        }
        int middle = totals.length / 2;
        return totals.length % 2 == 1
                ? totals[middle]
                : (totals[middle - 1] + totals[middle]) / 2.0;
    }
}
