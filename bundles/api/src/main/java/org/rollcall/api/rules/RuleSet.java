package org.rollcall.api.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * Every choice by which rows become figures (attendance rules, sections 2 to 6). Two rule sets with
 * equal values give equal figures.
 *
 * @param name stable name, such as {@code standard}
 * @param version version of the rule set, such as {@code 1.0}; printed with every figure
 * @param description one sentence for people
 * @param zone the institution's zone, in which all local times are
 * @param selfStudy regular expression for self-study events; found anywhere, case-insensitive
 * @param placement regular expression for placement events; found anywhere, case-insensitive
 * @param duplicateMinutes placement rows closer than this to another are duplicates
 * @param duplicates which row a duplicate is measured from, and whose mark stands
 * @param oddTruthValues what an empty or unreadable {@code present} or {@code cancelled} means
 * @param selfCertificates which {@code selfCertInfo} texts tell of a self-certificate
 * @param trendRows which rows and dates a trend takes
 * @param recentActivity how recent placement activity is counted
 * @param weeks how academic weeks are laid
 * @param academicYearStart first day of an academic year
 * @param threshold default threshold in percent, 0 to 100
 * @param placementsPerDay most placement rows that count for one student on one day
 */
public record RuleSet(
        String name,
        String version,
        String description,
        ZoneId zone,
        String selfStudy,
        String placement,
        int duplicateMinutes,
        Duplicates duplicates,
        OddTruthValues oddTruthValues,
        SelfCertificates selfCertificates,
        TrendRows trendRows,
        RecentActivityRule recentActivity,
        Weeks weeks,
        MonthDay academicYearStart,
        double threshold,
        int placementsPerDay) {

    /** Begins a rule set of a name; what is not set is as the attendance rules have it. */
    public static RuleSetBuilder builder(String name, String version) {
        return new RuleSetBuilder(name, version);
    }

    /** Begins a rule set that is as this one but for what is set. */
    public RuleSetBuilder toBuilder() {
        return new RuleSetBuilder(this);
    }

    /** The calendar year in which the academic year of a date begins (section 6). */
    public int academicYear(LocalDate date) {
        boolean begun = !date.isBefore(academicYearStart.atYear(date.getYear()));
        return begun ? date.getYear() : date.getYear() - 1;
    }

    /** First day of the academic week that holds a date (section 6). */
    public LocalDate weekStart(LocalDate date) {
        if (weeks == Weeks.MONDAY) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        LocalDate first = academicYearStart.atYear(academicYear(date));
        return date.minusDays((date.toEpochDay() - first.toEpochDay()) % 7);
    }

    /** From which row a duplicate check-in is measured (section 5). */
    public enum Duplicates {
        /** From the last kept placement row; the kept row is present if any of its cluster is. */
        AFTER_LAST_KEPT,
        /**
         * From the previous placement row, kept or not; the first row's own mark stands, and
         * self-study rows whose description also matches the placement pattern take part.
         */
        AFTER_PREVIOUS
    }

    /** What an empty or unreadable truth value means (section 2). */
    public enum OddTruthValues {
        /** Unreadable: the row is rejected. Empty {@code present}: unknown. */
        REJECTED_OR_UNKNOWN,
        /** Both are false, and no row is rejected for them. */
        FALSE
    }

    /** Which texts tell of a self-certificate (section 4). */
    public enum SelfCertificates {
        ANY_TEXT_BUT_FALSE,
        TRUE_ONLY
    }

    /** Which rows a trend takes (section 6). */
    public enum TrendRows {
        /** Countable teaching rows in range. */
        TEACHING_IN_RANGE,
        /** Every kept row of the module, over all dates. */
        ALL_KEPT
    }

    /** How recent placement activity is counted (section 6). */
    public enum RecentActivityRule {
        /** Attended check-ins over whole days that end with the as-of date. */
        ATTENDED_OVER_DAYS,
        /** All check-ins, from the as-of date-time less N days on. */
        ALL_SINCE_INSTANT
    }

    /** How academic weeks are laid (section 6). */
    public enum Weeks {
        /** Monday to Sunday. */
        MONDAY,
        /** Seven days each, from the academic year's first day. */
        YEAR_START
    }
}
