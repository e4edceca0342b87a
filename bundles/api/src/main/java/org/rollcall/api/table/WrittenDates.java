package org.rollcall.api.table;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * Dates as files and messages write them (attendance rules, section 0): day first, whatever the
 * window shows, as other programs read them and people compare them with what stands in exports.
 */
public final class WrittenDates {
    /** {@code 31/01/2025}. */
    public static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT);

    /** {@code 31/01/2025 09:05}. */
    public static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.UK);

    private WrittenDates() {}
}
