package org.rollcall.views.internal.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.api.table.DateRange;
import org.rollcall.views.internal.Words;

/** Dates as staff write them. */
public final class Dates {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE dd/MM/yyyy HH:mm", Locale.UK);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.UK);

    private Dates() {}

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** A local date and time with the day of the week. */
    public static String moment(LocalDateTime time) {
        return MOMENT.format(time);
    }

    /** When something was done on this machine. */
    public static String stamp(Instant instant) {
        return STAMP.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** A date of a saved state, {@code 2025-01-31}; empty for what is none. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public static String range(DateRange range) {
        return Words.get("dates.range", day(range.from()), day(range.to()));
    }
}
