package org.rollcall.kit.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.WrittenDates;
import org.rollcall.kit.internal.Words;
import org.rollcall.workbench.api.DateStyle;

/** Dates as the user wants to see them. */
public final class Dates {
    /** A date as {@link org.rollcall.api.table.WrittenDates} has it. */
    private static final Pattern WRITTEN = Pattern.compile("\\b\\d{2}/\\d{2}/\\d{4}\\b");

    private Dates() {}

    /** A day in the style that the user chose. */
    public static String day(LocalDate date) {
        return DateStyle.current().day(date);
    }

    /** A local date and time with the day of the week. */
    public static String moment(LocalDateTime time) {
        return DateStyle.current().moment(time);
    }

    /** When something was done on this machine. */
    public static String stamp(Instant instant) {
        return DateStyle.current().minute(instant.atZone(ZoneId.systemDefault()));
    }

    /** A text of figures with its dates as the user wants to see them. */
    public static String within(String text) {
        return WRITTEN.matcher(text).replaceAll(found -> written(found.group()));
    }

    private static String written(String text) {
        try {
            return day(LocalDate.parse(text, WrittenDates.DAY));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** A date of a saved state, {@code 2025-01-31}; empty for what is none. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** First and last day. */
    public static String range(DateRange range) {
        return Words.get("dates.range", day(range.from()), day(range.to()));
    }
}
