package org.rollcall.workbench.tools.internal.preferences;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollcall.workbench.api.DateStyle;

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

    /** What may be typed besides, as the window shows dates so where it is set. */
    private static final List<DateTimeFormatter> TYPED_DATES =
            List.of(strict("uuuu-M-d"), letters("d MMM uuuu"), letters("d MMMM uuuu"));

    private static final List<DateTimeFormatter> TYPED_DAYS =
            List.of(letters("d MMM"), letters("d MMMM"));

    private static DateTimeFormatter letters(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

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

    /** A day as users type it: as settings write it, or in any form that the window shows. */
    static Optional<TemporalAccessor> typed(String text) {
        // "Sept" is how some locale data shorten September; people write both.
        String plain =
                text.strip().replaceAll("\\s+", " ").replaceAll("(?i)\\bsept?\\b", "September");
        return Stream.of(
                        day(plain),
                        first(TYPED_DATES, form -> LocalDate.parse(plain, form)),
                        first(TYPED_DAYS, form -> MonthDay.parse(plain, form)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<TemporalAccessor> first(
            List<DateTimeFormatter> forms, Function<DateTimeFormatter, TemporalAccessor> reading) {
        for (DateTimeFormatter form : forms) {
            try {
                return Optional.of(reading.apply(form));
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** As the window shows dates, with the year where there is one. */
    static String shown(TemporalAccessor day) {
        return day instanceof MonthDay every
                ? DateStyle.current().day(every)
                : DateStyle.current().day(LocalDate.from(day));
    }

    /** As settings write it: day first, with the year where there is one. */
    static String text(TemporalAccessor day) {
        return (day instanceof MonthDay ? DAY : DATE).format(day);
    }

    String text() {
        return name + " " + text(from) + " " + text(to);
    }
}
