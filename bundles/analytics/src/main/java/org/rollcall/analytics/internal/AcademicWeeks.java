package org.rollcall.analytics.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSet.Weeks;

/** Academic weeks (attendance rules, section 6). */
final class AcademicWeeks {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Weeks weeks;
    private final MonthDay yearStart;

    AcademicWeeks(RuleSet rules) {
        weeks = rules.weeks();
        yearStart = rules.academicYearStart();
    }

    /** First day of the week that holds a date. */
    LocalDate start(LocalDate date) {
        if (weeks == Weeks.MONDAY) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        LocalDate first = yearStart.atYear(date.getYear());
        if (date.isBefore(first)) {
            first = yearStart.atYear(date.getYear() - 1);
        }
        return date.minusDays((date.toEpochDay() - first.toEpochDay()) % 7);
    }

    /**
     * First day of the week after one. Where weeks are laid from the year's first day, a year's
     * last week is cut short by the next year.
     *
     * @param start first day of a week
     */
    LocalDate next(LocalDate start) {
        return start(start.plusDays(7));
    }

    /** {@code dd/MM/yyyy-dd/MM/yyyy} of the week that holds a date. */
    String label(LocalDate date) {
        LocalDate start = start(date);
        return DAY.format(start) + "-" + DAY.format(start.plusDays(6));
    }
}
