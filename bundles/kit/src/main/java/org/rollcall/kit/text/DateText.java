package org.rollcall.kit.text;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollcall.kit.internal.Words;

/** Dates as staff type them, day first: {@code 1/10/2024}, {@code 1 Oct 2024}, also ISO. */
public final class DateText {
    private static final List<DateTimeFormatter> READ =
            Stream.of("d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "uuuu-M-d", "d MMM uuuu", "d MMMM uuuu")
                    .map(DateText::formatter)
                    .toList();
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private DateText() {}

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The date; empty for what is none, such as the 31st of February. */
    public static Optional<LocalDate> parse(String typed) {
        // "Sept" is how some locale data shorten September; people write both.
        String text =
                typed.strip().replaceAll("\\s+", " ").replaceAll("(?i)\\bsept?\\b", "September");
        for (DateTimeFormatter format : READ) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** Why a text is no date, and what to write; names the text. */
    public static String problem(String typed) {
        Matcher numbers = NUMBERS.matcher(typed.strip());
        if (!numbers.matches()) {
            return Words.get("dates.problem", typed.strip());
        }
        int day = Integer.parseInt(numbers.group(1));
        int month = Integer.parseInt(numbers.group(2));
        int year = Integer.parseInt(numbers.group(3));
        if (month < 1 || month > 12) {
            return Words.get("dates.problem.month", typed.strip(), month);
        }
        YearMonth of = Year.of(year).atMonth(month);
        return day < 1 || day > of.lengthOfMonth()
                ? Words.get(
                        "dates.problem.day",
                        typed.strip(),
                        of.getMonth().getDisplayName(TextStyle.FULL, Locale.UK),
                        year,
                        of.lengthOfMonth())
                : Words.get("dates.problem", typed.strip());
    }
}
