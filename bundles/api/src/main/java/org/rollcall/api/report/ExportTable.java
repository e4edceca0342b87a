package org.rollcall.api.report;

import java.util.List;

/**
 * A table as the screen shows it, for export.
 *
 * @param title what it is, such as {@code Attendance, module 301}
 * @param facts what it was made with: filters, rule set, date of the data, number of rows
 * @param columns from left to right
 * @param rows from top to bottom; each has one value for each column, of the column's type or null
 *     for none
 */
public record ExportTable(
        String title, List<Fact> facts, List<Column> columns, List<List<Object>> rows) {

    public ExportTable {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param name such as {@code Rule set}
     */
    public record Fact(String name, String text) {}

    public record Column(String name, Type type) {}

    /** What a column's values are. */
    public enum Type {
        /** String that people wrote; neutralised where a spreadsheet would run it. */
        TEXT,
        /** Long or Integer. */
        NUMBER,
        /** {@link org.rollcall.api.analytics.Ratio}, written in percent with two decimals. */
        PERCENT,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link java.time.LocalDateTime}, written to the minute. */
        TIME,
        /** Boolean, written {@code yes} or nothing. */
        FLAG
    }
}
