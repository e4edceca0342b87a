package org.rollcall.workbench.internal.preferences;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name with a first and a last day, as settings write it: {@code Autumn 25/08 31/12} for every
 * year, {@code Autumn 2025 25/08/2025 12/12/2025} for one. The month-day order of earlier settings
 * ({@code 08-25}) is read, not written.
 *
 * @param from a {@link MonthDay}, or a {@link LocalDate} where it is of one year; so is {@code to}
 */
record Span(String name, TemporalAccessor from, TemporalAccessor to) {
    private static final Pattern TEXT = Pattern.compile("(.+?)\\s+(\\S+)\\s+(\\S+)");
    private static final DateTimeFormatter EARLIER = strict("MM-dd");
    private static final DateTimeFormatter EVERY_YEAR = strict("d/M");
    private static final DateTimeFormatter ONE_YEAR = strict("d/M/uuuu");
    private static final DateTimeFormatter DAY = strict("dd/MM");
    private static final DateTimeFormatter DATE = strict("dd/MM/uuuu");

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Whether it is of every year. */
    boolean yearly() {
        return from instanceof MonthDay;
    }

    /** Empty for what is no name with two days. */
    static Optional<Span> parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<TemporalAccessor> from = day(parts.group(2));
        Optional<TemporalAccessor> to = day(parts.group(3));
        return from.isEmpty() || to.isEmpty() || from.get().getClass() != to.get().getClass()
                ? Optional.empty()
                : Optional.of(new Span(parts.group(1), from.get(), to.get()));
    }

    /** A day with or without a year; empty for what is none. */
    static Optional<TemporalAccessor> day(String text) {
        try {
            if (text.indexOf('/') != text.lastIndexOf('/')) {
                return Optional.of(LocalDate.parse(text.strip(), ONE_YEAR));
            }
            return Optional.of(
                    MonthDay.parse(text.strip(), text.contains("/") ? EVERY_YEAR : EARLIER));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Day first, with the year where there is one. */
    static String text(TemporalAccessor day) {
        return (day instanceof MonthDay ? DAY : DATE).format(day);
    }

    String text() {
        return name + " " + text(from) + " " + text(to);
    }
}
