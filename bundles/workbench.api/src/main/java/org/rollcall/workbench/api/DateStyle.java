package org.rollcall.workbench.api;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How the window shows dates: the one place for all its bundles. Files are not written by it. A
 * style is chosen on the FX thread; dates are formatted on any.
 */
public enum DateStyle {
    /** {@code 31/01/2025}. */
    DAY_FIRST("dd/MM/yyyy", "dd/MM"),

    /** {@code 2025-01-31}. */
    YEAR_FIRST("yyyy-MM-dd", "MM-dd"),

    /** {@code 31 Jan 2025}. */
    MONTH_IN_LETTERS("d MMM yyyy", "d MMM");

    private static final ReadOnlyObjectWrapper<DateStyle> CURRENT =
            new ReadOnlyObjectWrapper<>(DAY_FIRST);

    private final String pattern;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter moment;

    DateStyle(String pattern, String dayOfYear) {
        this.pattern = pattern;
        this.day = formatter(pattern);
        this.dayOfYear = formatter(dayOfYear);
        this.minute = formatter(pattern + " HH:mm");
        this.moment = formatter("EEE " + pattern + " HH:mm");
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }

    /** The style that the window has now. */
    public static DateStyle current() {
        return CURRENT.get();
    }

    /**
     * Whoever listens must take the listener away again. Texts that are shown already do not change
     * by themselves.
     */
    public static ReadOnlyObjectProperty<DateStyle> currentProperty() {
        return CURRENT.getReadOnlyProperty();
    }

    /** Has the whole window show dates so. */
    public static void choose(DateStyle style) {
        CURRENT.set(style);
    }

    /** The style of a pattern such as {@code yyyy-MM-dd}; day first for any other. */
    public static DateStyle of(String pattern) {
        return Arrays.stream(values())
                .filter(style -> style.pattern.equals(pattern))
                .findFirst()
                .orElse(DAY_FIRST);
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    /** A day of every year, without a year. */
    public String day(MonthDay date) {
        return dayOfYear.format(date);
    }

    /** A date with hours and minutes. */
    public String minute(TemporalAccessor time) {
        return minute.format(time);
    }

    /** A date with the day of the week, hours and minutes. */
    public String moment(TemporalAccessor time) {
        return moment.format(time);
    }
}
