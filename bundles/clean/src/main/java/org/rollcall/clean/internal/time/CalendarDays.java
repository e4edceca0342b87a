package org.rollcall.clean.internal.time;

import java.time.LocalDate;

/** Dates of the proleptic Gregorian calendar as day numbers, without an object each. */
final class CalendarDays {
    private static final long DAY = 86_400;

    private CalendarDays() {}

    static boolean isDate(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
    }

    private static int monthLength(int year, int month) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            default -> 31;
        };
    }

    /** Seconds from 1970-01-01 to the start of a date, years 0 to 9999. */
    static long second(int year, int month, int day) {
        // Counted in years that start in March, so that the leap day comes last.
        int y = month <= 2 ? year + 399 : year + 400;
        int yearOfEra = y % 400;
        int era = y / 400 - 1;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return (era * 146_097L + dayOfEra - 719_468) * DAY;
    }

    /** The same time of the day, with day and month of its date swapped. */
    static long swapped(long second) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, DAY));
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()).toEpochDay()
                        * DAY
                + Math.floorMod(second, DAY);
    }
}
