package org.rollcall.kit.selection;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.api.table.DateRange;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.text.Dates;

/** A period in words. */
public final class PeriodText {
    /** A name that says its year, such as {@code Autumn 2024}. */
    private static final Pattern WITH_YEAR = Pattern.compile(".*\\b\\d{4}\\b.*");

    private PeriodText() {}

    /**
     * The same; a term with the year that it comes to.
     *
     * @param days that the period comes to; empty where that is not known
     */
    public static String of(Period period, Optional<DateRange> days) {
        String name = of(period);
        boolean term = period instanceof Period.Term || period instanceof Period.Dated;
        return term && !WITH_YEAR.matcher(name).matches()
                ? days.map(range -> Words.get("period.term", name, year(range))).orElse(name)
                : name;
    }

    private static String year(DateRange range) {
        int first = range.from().getYear();
        int last = range.to().getYear();
        return first == last ? "" + first : "%d/%02d".formatted(first, last % 100);
    }

    /** A period in words, such as {@code Autumn} or {@code last 28 days}. */
    public static String of(Period period) {
        if (period instanceof Period.Last last) {
            return Words.get("period.last", last.days());
        }
        if (period instanceof Period.Term term) {
            return term.name();
        }
        if (period instanceof Period.Dated dated) {
            return dated.name();
        }
        return period instanceof Period.Custom custom
                ? Words.get("dates.range", Dates.day(custom.from()), Dates.day(custom.to()))
                : Words.get("period.all");
    }
}
