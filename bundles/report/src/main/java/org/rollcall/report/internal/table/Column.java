package org.rollcall.report.internal.table;

import java.util.function.Function;

/**
 * A column of a table: what it is called and what it holds.
 *
 * @param <R> a row
 * @param name as CSV files write it
 * @param title as people read it
 * @param role what the column does for its reader
 * @param value of a row, of the column's type or null for none
 */
public record Column<R>(
        String name, String title, Type type, Role role, Function<? super R, ?> value) {

    /** What a column's values are. */
    public enum Type {
        /** Text that came from a file: written so that no spreadsheet runs it. */
        TEXT,
        /** Text of our own making, such as a code or a list of dates. */
        CODE,
        /** Integer or Long. */
        NUMBER,
        /** {@link org.rollcall.api.analytics.Ratio}, in percent with two decimals. */
        PERCENT,
        /** {@link org.rollcall.api.analytics.Ratio}, in percent with four decimals. */
        FINE_PERCENT,
        /** Boolean. */
        FLAG,
        /** {@link java.time.LocalDate}. */
        DAY,
        /** {@link java.time.LocalDateTime} to the minute, as {@code 2025-01-06 09:00}. */
        MINUTE,
        /**
         * {@link java.time.LocalDateTime} to the second, as {@code 2025-01-06T09:00:00}; or a
         * {@link java.time.LocalDate}, where a whole day is meant.
         */
        SECOND
    }

    /** What a column does for its reader. */
    public enum Role {
        PLAIN,
        /** Names what its row is about. */
        ROW_HEADER,
        /** A flag by which the whole row is marked. */
        ROW_MARK
    }

    /** A column that plays no role. */
    public static <R> Column<R> of(
            String name, String title, Type type, Function<? super R, ?> value) {
        return new Column<>(name, title, type, Role.PLAIN, value);
    }

    /** What a row has in this column; null for none. */
    public Object of(R row) {
        return value.apply(row);
    }

    /** Whether it holds numbers, which stand to the right. */
    public boolean numeric() {
        return type == Type.NUMBER || type == Type.PERCENT || type == Type.FINE_PERCENT;
    }
}
