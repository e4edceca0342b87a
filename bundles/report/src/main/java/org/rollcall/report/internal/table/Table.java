package org.rollcall.report.internal.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table, defined once for every format.
 *
 * @param <R> a row
 * @param name of its file and sheet, such as {@code placement-recent}
 * @param size how many rows it has; -1 where nobody knows before they are made
 * @param rows gives all rows; may be asked more than once
 */
public record Table<R>(
        String name, String title, List<Column<? super R>> columns, long size, Rows<R> rows) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** Gives the rows of a table one after the other, as all together may be too many to hold. */
    @FunctionalInterface
    public interface Rows<R> {
        void each(RowTaker<R> taker) throws IOException;
    }

    /** Takes one row. */
    @FunctionalInterface
    public interface RowTaker<R> {
        void take(R row) throws IOException;
    }

    /** Begins a table. */
    public static <R> TableBuilder<R> named(String name, String title) {
        return new TableBuilder<>(name, title);
    }

    /** At most so many rows from the top, all others being passed over. */
    public List<R> first(int most) throws IOException {
        var first = new ArrayList<R>();
        rows.each(
                row -> {
                    if (first.size() < most) {
                        first.add(row);
                    }
                });
        return first;
    }
}
