package org.rollcall.analytics.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.api.analytics.PlacementWeeks;
import org.rollcall.api.analytics.PlacementWeeks.Figure;
import org.rollcall.api.analytics.PlacementWeeks.Week;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;

/** Placement days and absences of each student of a clinical module, by academic week. */
final class WeeklyPlacements {
    private final AttendanceTable table;
    private final Query query;
    private final AcademicWeeks academic;
    private final List<Week> weeks = new ArrayList<>();

    /** Position of the week that starts on a date. */
    private final Map<LocalDate, Integer> positions = new HashMap<>();

    /** Position of the week that holds a day since 1970; many rows fall on one day. */
    private final Map<Long, Integer> byDay = new HashMap<>();

    private WeeklyPlacements(AttendanceTable table, Query query) {
        this.table = table;
        this.query = query;
        this.academic = new AcademicWeeks(query.rules());
    }

    static PlacementWeeks compute(AttendanceTable table, Query query) {
        return new WeeklyPlacements(table, query).compute();
    }

    private PlacementWeeks compute() {
        var stopwatch = Stopwatch.start(table, query);
        if (!table.clinical()) {
            return new PlacementWeeks(stopwatch.basis(), List.of(), List.of(), 0);
        }
        layWeeks();
        var figures = new ArrayList<Figure>(table.students().size());
        int[] totals = new int[table.students().size()];
        for (int student = 0; student < table.students().size(); student++) {
            Figure figure = figure(student);
            totals[student] = figure.total();
            figures.add(figure);
        }
        return new PlacementWeeks(stopwatch.basis(), weeks, figures, median(totals));
    }

    private void layWeeks() {
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
        if (first > last) {
            return; // no placements in range
        }
        LocalDate lastDate = LocalDate.ofEpochDay(last);
        LocalDate week = academic.start(LocalDate.ofEpochDay(first));
        for (; !week.isAfter(lastDate); week = academic.next(week)) {
            positions.put(week, weeks.size());
            weeks.add(new Week(academic.label(week), week));
        }
    }

    private Figure figure(int student) {
        int[] days = new int[weeks.size()];
        int[] absences = new int[weeks.size()];
        for (LocalDate date : PlacementFigures.dates(table, query, student)) {
            days[week(date.toEpochDay())]++;
        }
        int end = RowsInRange.end(table, student, query.range());
        for (int row = RowsInRange.first(table, student, query.range()); row < end; row++) {
            if (PlacementAbsences.missed(table, row)) {
                absences[week(table.epochDay(row))]++;
            }
        }
        return new Figure(table.students().get(student), boxed(days), boxed(absences));
    }

    private int week(long day) {
        return byDay.computeIfAbsent(
                day, d -> positions.get(academic.start(LocalDate.ofEpochDay(d))));
    }

    private static List<Integer> boxed(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    private static double median(int[] totals) {
        if (totals.length == 0) {
            return 0;
        }
        Arrays.sort(totals);
        int middle = totals.length / 2;
        return totals.length % 2 == 1
                ? totals[middle]
                : (totals[middle - 1] + totals[middle]) / 2.0;
    }
}
