package org.rollcall.sample.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** The days of an academic year on which there is teaching. */
final class Calendar {
    static final LocalDate FIRST = LocalDate.of(2025, 9, 15);
    static final LocalDate LAST = LocalDate.of(2026, 6, 12);

    /** Weekdays between the first and last day, less two vacations. */
    static final List<LocalDate> DAYS =
            FIRST.datesUntil(LAST.plusDays(1)).filter(Calendar::isTeachingDay).toList();

    private Calendar() {}

    private static boolean isTeachingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !between(date, LocalDate.of(2025, 12, 15), LocalDate.of(2026, 1, 4))
                && !between(date, LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 12));
    }

    private static boolean between(LocalDate date, LocalDate first, LocalDate last) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
