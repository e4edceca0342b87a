package org.rollcall.views.internal.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.rollcall.api.analytics.Overview;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.text.PercentText;
import org.rollcall.views.internal.Words;

/** Attendance by academic week and day of the week, as a heat map; keys are ISO dates. */
final class WeekHeat {
    /** Days that weeks without registers may take, one by one. */
    private static final int LONGEST_GAP = 366;

    private WeekHeat() {}

    static HeatMap of(Overview overview) {
        List<LocalDate> weeks = weeks(overview.days());
        boolean weekend =
                overview.days().stream()
                        .anyMatch(day -> day.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        var rows = new ArrayList<String>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (weekend || day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                rows.add(Words.get("day." + day));
            }
        }
        List<String> columns =
                weeks.stream()
                        .map(
                                week ->
                                        Words.get(
                                                "overview.week",
                                                week.getDayOfMonth(),
                                                Words.get("month." + week.getMonth())))
                        .toList();
        boolean years =
                !weeks.isEmpty()
                        && weeks.get(0).plusDays(LONGEST_GAP).isBefore(weeks.get(weeks.size() - 1));
        if (years || columns.stream().distinct().count() < weeks.size()) {
            columns = weeks.stream().map(Dates::day).toList();
        }
        return new HeatMap(
                Words.get("overview.heat", overview.attendance().basis().module()),
                rows,
                columns,
                overview.days().stream()
                        .map(day -> cell(day, weeks.indexOf(day.weekStart())))
                        .toList(),
                0,
                100,
                "0 %",
                "100 %",
                Words.get("overview.heat.note"));
    }

    /**
     * First days of the weeks from the first day to the last, those between without registers too:
     * a gap in the chart is a gap in time. A gap of more than a year is one empty week, as a row of
     * a wrong year would make thousands of them.
     *
     * @param days by date
     */
    static List<LocalDate> weeks(List<Overview.Day> days) {
        var weeks = new ArrayList<LocalDate>();
        for (Overview.Day day : days) {
            LocalDate next = day.weekStart();
            boolean slip =
                    !weeks.isEmpty()
                            && weeks.get(weeks.size() - 1).plusDays(LONGEST_GAP).isBefore(next);
            while (!weeks.isEmpty() && weeks.get(weeks.size() - 1).plusDays(7).isBefore(next)) {
                weeks.add(slip ? next.minusDays(7) : weeks.get(weeks.size() - 1).plusDays(7));
            }
            if (weeks.isEmpty() || weeks.get(weeks.size() - 1).isBefore(next)) {
                weeks.add(next);
            }
        }
        return weeks;
    }

    private static HeatMap.Cell cell(Overview.Day day, int week) {
        OptionalDouble percent = day.attendance().percent();
        return new HeatMap.Cell(
                day.date().getDayOfWeek().ordinal(),
                week,
                percent,
                percent.isPresent() ? "%.0f".formatted(percent.getAsDouble()) : "?",
                Words.get(
                        "overview.cell",
                        Dates.day(day.date()),
                        PercentText.withSign(day.attendance()),
                        day.attendance().numerator(),
                        day.attendance().denominator(),
                        Words.count("overview.inRegisters", day.registers())),
                day.date().toString());
    }
}
