package org.rollcall.views.internal.modules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollcall.kit.selection.Period;
import org.rollcall.views.internal.Words;

/**
 * Terms as settings write them: a name, a first and a last day, day first. Days without a year are
 * those of every year; the month-day order of earlier settings ({@code 08-25}) is read too.
 */
final class TermText {
    /** The name may have digits, such as Term 1. */
    private static final Pattern TERM = Pattern.compile("(.+?)\\s+(\\S+)\\s+(\\S+)");

    private static final DateTimeFormatter EARLIER = strict("MM-dd");
    private static final DateTimeFormatter EVERY_YEAR = strict("d/M");
    private static final DateTimeFormatter ONE_YEAR = strict("d/M/uuuu");

    private TermText() {}

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * @throws DateTimeException if the text is not a name and two days; its message tells the user
     *     what is wrong
     */
    static Period parse(String text) {
        Matcher parts = TERM.matcher(text.strip());
        if (!parts.matches()) {
            throw new DateTimeException(Words.get("presentation.term", text));
        }
        String name = parts.group(1);
        String from = parts.group(2);
        String to = parts.group(3);
        if (hasYear(from) != hasYear(to)) {
            throw new DateTimeException(Words.get("presentation.term.years", text));
        }
        if (!hasYear(from)) {
            return new Period.Term(name, day(text, from), day(text, to));
        }
        var term = new Period.Dated(name, date(text, from), date(text, to));
        if (term.to().isBefore(term.from())) {
            throw new DateTimeException(Words.get("presentation.term.reversed", text));
        }
        return term;
    }

    private static boolean hasYear(String day) {
        return day.chars().filter(c -> c == '/').count() == 2;
    }

    private static MonthDay day(String term, String day) {
        try {
            return MonthDay.parse(day, day.contains("/") ? EVERY_YEAR : EARLIER);
        } catch (DateTimeParseException e) {
            throw wrong(term, day, e);
        }
    }

    private static LocalDate date(String term, String day) {
        try {
            return LocalDate.parse(day, ONE_YEAR);
        } catch (DateTimeParseException e) {
            throw wrong(term, day, e);
        }
    }

    private static DateTimeException wrong(String term, String day, Exception cause) {
        return new DateTimeException(Words.get("presentation.term.day", term, day), cause);
    }
}
