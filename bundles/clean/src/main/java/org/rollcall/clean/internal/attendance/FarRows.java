package org.rollcall.clean.internal.attendance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.WrittenDates;

/**
 * Rows that lie far from all others of their file: where dates are slashed, a sign that a
 * spreadsheet has swapped day and month of some (attendance rules, section 3).
 */
final class FarRows {
    private static final int FAR_DAYS = 60;

    /** Rows that a notice names. */
    private static final int NAMED = 3;

    private FarRows() {}

    static Optional<String> notice(String file, AttendanceTable table) {
        DateRange dates = table.dates().orElse(null);
        if (dates == null || dates.to().toEpochDay() - dates.from().toEpochDay() <= FAR_DAYS) {
            return Optional.empty();
        }
        long first = dates.from().toEpochDay();
        int[] rowsOfDay = new int[(int) (dates.to().toEpochDay() - first + 1)];
        for (int row = 0; row < table.rows(); row++) {
            rowsOfDay[(int) (table.epochDay(row) - first)]++;
        }
        Group most = largest(rowsOfDay);
        int far = table.rows() - most.rows();
        if (far == 0) {
            return Optional.empty();
        }
        List<Integer> rows =
                IntStream.range(0, table.rows())
                        .filter(row -> !most.holds((int) (table.epochDay(row) - first)))
                        .boxed()
                        .sorted(Comparator.comparingInt(table::line))
                        .limit(NAMED)
                        .toList();
        String named =
                rows.stream()
                        .map(
                                row ->
                                        "line %d (%s)"
                                                .formatted(
                                                        table.line(row),
                                                        WrittenDates.DAY.format(table.date(row))))
                        .collect(Collectors.joining(", "));
        return Optional.of(
                "%s has slashed dates, and %d of its rows %s more than %d days from all others: %s%s. Check there whether day and month are swapped."
                        .formatted(
                                file,
                                far,
                                far == 1 ? "lies" : "lie",
                                FAR_DAYS,
                                named,
                                far > rows.size() ? " and more" : ""));
    }

    /** Days with no long gap between them, counted from the file's first, and their rows. */
    private record Group(int from, int to, int rows) {
        boolean holds(int day) {
            return day >= from && day <= to;
        }
    }

    private static Group largest(int[] rowsOfDay) {
        var most = new Group(0, -1, 0);
        var current = new Group(0, 0, 0);
        for (int day = 0; day < rowsOfDay.length; day++) {
            if (rowsOfDay[day] == 0) {
                continue;
            }
            boolean joins = day - current.to() <= FAR_DAYS;
            current =
                    joins
                            ? new Group(current.from(), day, current.rows() + rowsOfDay[day])
                            : new Group(day, day, rowsOfDay[day]);
            if (current.rows() > most.rows()) {
                most = current;
            }
        }
        return most;
    }
}
