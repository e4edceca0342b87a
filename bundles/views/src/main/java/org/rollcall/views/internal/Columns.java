package org.rollcall.views.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.kit.table.Column;

/**
 * Columns whose titles are in {@code messages.properties}, under {@code column.<id>}; see {@link
 * Column} for the parameters.
 */
public final class Columns {
    private Columns() {}

    public static <R> Column<R, String> text(String id, double width, Function<R, String> value) {
        return Column.text(id, title(id), width, value);
    }

    public static <R> Column<R, Integer> number(
            String id, double width, Function<R, Integer> value) {
        return Column.number(id, title(id), width, value);
    }

    public static <R> Column<R, Ratio> percent(String id, double width, Function<R, Ratio> value) {
        return Column.percent(id, title(id), width, value);
    }

    public static <R> Column<R, LocalDate> date(
            String id, double width, Function<R, LocalDate> value) {
        return Column.date(id, title(id), width, value);
    }

    public static <R> Column<R, LocalDateTime> time(
            String id, double width, Function<R, LocalDateTime> value) {
        return Column.time(id, title(id), width, value);
    }

    public static <R> Column<R, Boolean> flag(String id, double width, Function<R, Boolean> value) {
        return Column.flag(id, title(id), Words.get("column." + id + ".yes"), width, value);
    }

    private static String title(String id) {
        return Words.get("column." + id);
    }
}
