package org.rollcall.clean.internal.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Reads start date-times into seconds of local time (attendance rules, section 3). Written by hand
 * because it runs once a row: a formatter costs a microsecond and several objects. Used by one
 * thread.
 */
public final class StartParser {

    /** How a text was read. */
    public enum Reading {
        /** Missing or in no known format. */
        UNREADABLE,
        /** A local time that a clock change skips; of slashed dates the caller must ask. */
        SKIPPED,
        /** Read, and no other order of day and month comes into question. */
        PLAIN,
        /** Slashed, and a date only with the day first. */
        DAY_FIRST,
        /** Slashed, and a date only with the month first; the result is that date's. */
        MONTH_FIRST,
        /** Slashed, and a date in both orders; the result is day-first. */
        EITHER
    }

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final long DAY = 86_400;

    private final ClockChanges changes;

    private String text;
    private int position;
    private int end;
    private long seconds;

    public StartParser(ZoneId zone) {
        changes = new ClockChanges(zone);
    }

    /** Seconds of local time that the last reading gave. */
    public long seconds() {
        return seconds;
    }

    /**
     * The same time of the day with day and month swapped; for a reading of {@link Reading#EITHER}.
     */
    public static long swapped(long dayFirst) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(dayFirst, DAY));
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()).toEpochDay()
                        * DAY
                + Math.floorMod(dayFirst, DAY);
    }

    /** Whether a clock change skips a local time. */
    public boolean skipped(long local) {
        return changes.skipped(local);
    }

    /**
     * Reads a text.
     *
     * @param value not trimmed
     */
    public Reading read(String value) {
        text = value;
        position = 0;
        end = value.length();
        while (position < end && value.charAt(position) <= ' ') {
            position++;
        }
        while (end > position && value.charAt(end - 1) <= ' ') {
            end--;
        }
        int digits = digitsAhead();
        if (digits == 4) {
            return iso();
        }
        if (digits == 1 || digits == 2) {
            int first = number(digits);
            return peek('/') ? slashed(first) : named(first);
        }
        return Reading.UNREADABLE;
    }

    /** {@code yyyy-MM-dd}, and behind a T or blank {@code HH:mm[:ss[.f]][Z|±HH[:mm]]}. */
    private Reading iso() {
        int year = number(4);
        if (!take('-') || digitsAhead() != 2) {
            return Reading.UNREADABLE;
        }
        int month = number(2);
        if (!take('-') || digitsAhead() != 2) {
            return Reading.UNREADABLE;
        }
        int day = number(2);
        if (!isDate(year, month, day)) {
            return Reading.UNREADABLE;
        }
        seconds = epochDay(year, month, day) * DAY;
        if (position == end) {
            return plain();
        }
        if (!take('T') && !take(' ') || !time(true)) {
            return Reading.UNREADABLE;
        }
        if (position == end) {
            return plain();
        }
        return offset() ? Reading.PLAIN : Reading.UNREADABLE;
    }

    /** {@code dd/MM/yyyy}, or month-first, and behind a blank {@code HH:mm[:ss]}. */
    private Reading slashed(int first) {
        position++;
        int digits = digitsAhead();
        if (digits < 1 || digits > 2) {
            return Reading.UNREADABLE;
        }
        int second = number(digits);
        if (!take('/') || digitsAhead() != 4) {
            return Reading.UNREADABLE;
        }
        int year = number(4);
        boolean dayFirst = isDate(year, second, first);
        boolean monthFirst = isDate(year, first, second);
        if (!dayFirst && !monthFirst) {
            return Reading.UNREADABLE;
        }
        seconds = (dayFirst ? epochDay(year, second, first) : epochDay(year, first, second)) * DAY;
        if (position < end && (!take(' ') || !time(false) || position < end)) {
            return Reading.UNREADABLE;
        }
        if (dayFirst && monthFirst) {
            return first == second
                    ? plain()
                    : Reading.EITHER; // skipped only once the order is known
        }
        // Skipped or not, the date tells in which order the file writes its dates.
        return dayFirst ? Reading.DAY_FIRST : Reading.MONTH_FIRST;
    }

    /** {@code d MMM yyyy}, and behind a blank {@code HH:mm[:ss]}. */
    private Reading named(int day) {
        if (!take(' ') || position + 3 > end) {
            return Reading.UNREADABLE;
        }
        String name = text.substring(position, position + 3).toLowerCase(Locale.ROOT);
        int index = MONTHS.indexOf(name);
        if (index < 0 || index % 3 != 0) {
            return Reading.UNREADABLE;
        }
        position += 3;
        if (name.equals("sep") && peek('t')) {
            position++; // what British locales write
        }
        if (!take(' ') || digitsAhead() != 4) {
            return Reading.UNREADABLE;
        }
        int year = number(4);
        int month = index / 3 + 1;
        if (!isDate(year, month, day)) {
            return Reading.UNREADABLE;
        }
        seconds = epochDay(year, month, day) * DAY;
        if (position < end && (!take(' ') || !time(false) || position < end)) {
            return Reading.UNREADABLE;
        }
        return plain();
    }

    private Reading plain() {
        return changes.skipped(seconds) ? Reading.SKIPPED : Reading.PLAIN;
    }

    /** Adds {@code HH:mm[:ss]}; with a fraction of a second, which is dropped, where ISO allows. */
    private boolean time(boolean fraction) {
        if (digitsAhead() != 2) {
            return false;
        }
        int hour = number(2);
        if (!take(':') || digitsAhead() != 2) {
            return false;
        }
        int minute = number(2);
        int second = 0;
        if (take(':')) {
            if (digitsAhead() != 2) {
                return false;
            }
            second = number(2);
            if (fraction && (take('.') || take(','))) {
                int digits = digitsAhead();
                if (digits == 0) {
                    return false;
                }
                position += digits;
            }
        }
        seconds += hour * 3_600L + minute * 60L + second;
        return hour < 24 && minute < 60 && second < 60;
    }

    /** Turns what was read so far into local time by the offset that follows. */
    private boolean offset() {
        int sign = 0;
        if (take('Z') || take('z')) {
            sign = 0;
        } else if (take('+')) {
            sign = 1;
        } else if (take('-')) {
            sign = -1;
        } else {
            return false;
        }
        long shift = 0;
        if (sign != 0) {
            int digits = digitsAhead();
            if (digits != 2 && digits != 4) {
                return false;
            }
            int hours = number(2);
            int minutes = 0;
            if (digits == 4 || take(':')) {
                if (digitsAhead() != 2) {
                    return false;
                }
                minutes = number(2);
            }
            if (hours > 18 || minutes > 59) {
                return false;
            }
            shift = sign * (hours * 3_600L + minutes * 60L);
        }
        seconds = changes.local(seconds - shift);
        return position == end;
    }

    private int digitsAhead() {
        int i = position;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - position;
    }

    private int number(int digits) {
        int value = 0;
        for (int stop = position + digits; position < stop; position++) {
            value = value * 10 + text.charAt(position) - '0';
        }
        return value;
    }

    private boolean peek(char c) {
        return position < end && text.charAt(position) == c;
    }

    private boolean take(char c) {
        if (peek(c)) {
            position++;
            return true;
        }
        return false;
    }

    private static boolean isDate(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
    }

    private static int monthLength(int year, int month) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            default -> 31;
        };
    }

    /** Days since 1970-01-01 of a date of the proleptic Gregorian calendar, years 0 to 9999. */
    private static long epochDay(int year, int month, int day) {
        // Counted in years that start in March, so that the leap day comes last.
        int y = month <= 2 ? year + 399 : year + 400;
        int yearOfEra = y % 400;
        int era = y / 400 - 1;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }
}
