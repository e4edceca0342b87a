package org.rollcall.views.internal.overview;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import org.rollcall.api.analytics.Overview;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.figures.PercentText;
import org.rollcall.views.internal.table.Dates;

/** Attendance by academic week and day of the week, as a heat map; keys are ISO dates. */
final class WeekHeat {
    private WeekHeat() {}

    static HeatMap of(Overview overview) {
        var weeks = new LinkedHashMap<String, Integer>();
        overview.days().forEach(day -> weeks.putIfAbsent(day.week(), weeks.size()));
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
                overview.days().stream()
                        .map(
                                day ->
                                        Words.get(
                                                "overview.week",
                                                day.weekStart().getDayOfMonth(),
                                                Words.get("month." + day.weekStart().getMonth())))
                        .distinct()
                        .toList();
        if (columns.size() != weeks.size()) {
            columns = List.copyOf(weeks.keySet());
        }
        return new HeatMap(
                Words.get("overview.heat", overview.attendance().basis().module()),
                rows,
                columns,
                overview.days().stream().map(day -> cell(day, weeks.get(day.week()))).toList(),
                0,
                100,
                "0 %",
                "100 %");
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
