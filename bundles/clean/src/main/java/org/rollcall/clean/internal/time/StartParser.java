package org.rollcall.clean.internal.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.rollcall.api.ingest.FieldText;

/**
 * Reads start date-times into seconds of local time (attendance rules, section 3). Written by hand
 * because it runs once a row: a formatter costs a microsecond and several objects. Used by one
 * thread.
 */
public final class StartParser extends TextCursor {

    /** How a text was read. */
    public enum Reading {
        /** Missing or in no known format. */
        UNREADABLE,
        /** A number as a spreadsheet stores dates, such as {@code 45567.375}. */
        DAY_NUMBER,
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

    /** Digits of the day numbers from 1927 to 2173. */
    private static final int DAY_NUMBER_DIGITS = 5;

    private final ClockChanges changes;

    private long seconds;
    private boolean laterOfTwo;

    public StartParser(ZoneId zone) {
        changes = new ClockChanges(zone);
    }

    /** Seconds of local time that the last reading gave. */
    public long seconds() {
        return seconds;
    }

    /**
     * Whether the last reading gave the later instant of a local time that the autumn clock change
     * repeats: only an offset can say so.
     */
    public boolean laterOfTwo() {
        return laterOfTwo;
    }

    /**
     * The same time of the day with day and month swapped; for a reading of {@link Reading#EITHER}.
     */
    public static long swapped(long dayFirst) {
        return CalendarDays.swapped(dayFirst);
    }

    /** Whether a clock change skips a local time. */
    public boolean skipped(long local) {
        return changes.skipped(local);
    }

    /** Whether a text is meant for a start, be it one that can be used or not; for any thread. */
    public static boolean looksLikeStart(String value) {
        return new StartParser(ZoneOffset.UTC).read(value) != Reading.UNREADABLE;
    }

    /**
     * Reads a text.
     *
     * @param value not trimmed
     */
    public Reading read(String value) {
        Reading reading = readPlain(value);
        if (reading == Reading.UNREADABLE) {
            String comparable = FieldText.comparable(value);
            if (!comparable.equals(value)) {
                reading = readPlain(comparable);
            }
        }
        return reading;
    }

    private Reading readPlain(String plain) {
        start(plain);
        laterOfTwo = false;
        int digits = digitsAhead();
        if (digits == 4) {
            return iso();
        }
        if (digits == 1 || digits == 2) {
            int first = number(digits);
            return peek('/') ? slashed(first) : named(first);
        }
        return digits == DAY_NUMBER_DIGITS && onlyFractionBehind(digits)
                ? Reading.DAY_NUMBER
                : Reading.UNREADABLE;
    }

    private boolean onlyFractionBehind(int digits) {
        position += digits;
        if (take('.') || take(',')) {
            position += digitsAhead();
        }
        return position == end;
    }

    /** {@code yyyy-MM-dd}, and behind a T or blank {@code HH:mm[:ss[.f]][ ][Z|±HH[:mm]]}. */
    private Reading iso() {
        int year = number(4);
        int month = take('-') ? oneOrTwoDigits() : -1;
        int day = take('-') ? oneOrTwoDigits() : -1;
        if (!CalendarDays.isDate(year, month, day)) {
            return Reading.UNREADABLE;
        }
        seconds = CalendarDays.second(year, month, day);
        if (position == end) {
            return plain();
        }
        if (!take('T') && !takeBlanks() || !time(true)) {
            return Reading.UNREADABLE;
        }
        if (position == end) {
            return plain();
        }
        takeBlanks();
        return offset() ? Reading.PLAIN : Reading.UNREADABLE;
    }

    /** {@code dd/MM/yyyy}, or month-first, and behind a blank {@code HH:mm[:ss]}. */
    private Reading slashed(int first) {
        position++;
        int second = oneOrTwoDigits();
        if (!take('/') || digitsAhead() != 4) {
            return Reading.UNREADABLE;
        }
        int year = number(4);
        boolean dayFirst = CalendarDays.isDate(year, second, first);
        boolean monthFirst = CalendarDays.isDate(year, first, second);
        if (!dayFirst && !monthFirst) {
            return Reading.UNREADABLE;
        }
        seconds =
                dayFirst
                        ? CalendarDays.second(year, second, first)
                        : CalendarDays.second(year, first, second);
        if (!timeOrEnd()) {
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
        if (!takeBlanks() || position + 3 > end) {
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
        if (!takeBlanks() || digitsAhead() != 4) {
            return Reading.UNREADABLE;
        }
        int year = number(4);
        int month = index / 3 + 1;
        if (!CalendarDays.isDate(year, month, day)) {
            return Reading.UNREADABLE;
        }
        seconds = CalendarDays.second(year, month, day);
        return timeOrEnd() ? plain() : Reading.UNREADABLE;
    }

    private Reading plain() {
        return changes.skipped(seconds) ? Reading.SKIPPED : Reading.PLAIN;
    }

    /** Whether nothing follows, or a blank and a time with nothing behind. */
    private boolean timeOrEnd() {
        return position == end || takeBlanks() && time(false) && position == end;
    }

    /**
     * Adds {@code HH:mm[:ss]}, and AM or PM where they stand; with a fraction of a second, which is
     * dropped, where ISO allows.
     */
    private boolean time(boolean fraction) {
        int hour = oneOrTwoDigits();
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
        int half = halfOfDay();
        if (half >= 0) {
            if (hour < 1 || hour > 12) {
                return false;
            }
            hour = hour % 12 + half;
        }
        seconds += hour * 3_600L + minute * 60L + second;
        return hour >= 0 && hour < 24 && minute < 60 && second < 60;
    }

    /**
     * Takes {@code AM} or {@code PM}, in any case, with or without a blank and full stops.
     *
     * @return hours to add to those of a clock face; -1 where neither stands there
     */
    private int halfOfDay() {
        int before = position;
        takeBlanks();
        boolean morning = take('A') || take('a');
        if (morning || take('P') || take('p')) {
            boolean stops = take('.');
            if ((take('M') || take('m')) && (!stops || take('.'))) {
                return morning ? 0 : 12;
            }
        }
        position = before;
        return -1;
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
        long instant = seconds - shift;
        seconds = changes.local(instant);
        laterOfTwo = changes.laterOfTwo(instant);
        return position == end;
    }
}
