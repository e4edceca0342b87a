package org.rollcall.analytics.internal;

import java.time.LocalDate;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.WrittenDates;

/** Academic weeks as figures need them (attendance rules, section 6). */
final class AcademicWeeks {
    private final RuleSet rules;

    AcademicWeeks(RuleSet rules) {
        this.rules = rules;
    }

    /** First day of the week that holds a date. */
    LocalDate start(LocalDate date) {
        return rules.weekStart(date);
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
        return WrittenDates.DAY.format(start) + "-" + WrittenDates.DAY.format(start.plusDays(6));
    }
}
