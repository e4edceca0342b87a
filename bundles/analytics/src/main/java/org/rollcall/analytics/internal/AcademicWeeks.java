package org.rollcall.analytics.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.rollcall.api.rules.RuleSet;

/** Academic weeks as figures need them (attendance rules, section 6). */
final class AcademicWeeks {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

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
        return DAY.format(start) + "-" + DAY.format(start.plusDays(6));
    }
}
