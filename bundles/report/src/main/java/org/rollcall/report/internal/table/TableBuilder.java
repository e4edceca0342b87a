package org.rollcall.report.internal.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.report.internal.table.Column.Role;
import org.rollcall.report.internal.table.Column.Type;

/**
 * Makes a table column by column, from left to right; what a column holds stands beside its name.
 * See {@link Type} for how each is written.
 *
 * @param <R> a row
 */
public final class TableBuilder<R> {
    private final String name;
    private final String title;
    private final List<Column<? super R>> columns = new ArrayList<>();

    TableBuilder(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /** Columns that several tables have. */
    public TableBuilder<R> with(List<? extends Column<? super R>> shared) {
        columns.addAll(shared);
        return this;
    }

    public TableBuilder<R> text(String column, String heading, Function<R, String> value) {
        return add(column, heading, Type.TEXT, Role.PLAIN, value);
    }

    /** Text that names what its row is about. */
    public TableBuilder<R> rowHeader(String column, String heading, Function<R, String> value) {
        return add(column, heading, Type.TEXT, Role.ROW_HEADER, value);
    }

    public TableBuilder<R> code(String column, String heading, Function<R, String> value) {
        return add(column, heading, Type.CODE, Role.PLAIN, value);
    }

    public TableBuilder<R> number(String column, String heading, ToLongFunction<R> value) {
        return add(column, heading, Type.NUMBER, Role.PLAIN, value::applyAsLong);
    }

    public TableBuilder<R> percent(String column, String heading, Function<R, Ratio> value) {
        return add(column, heading, Type.PERCENT, Role.PLAIN, value);
    }

    public TableBuilder<R> finePercent(String column, String heading, Function<R, Ratio> value) {
        return add(column, heading, Type.FINE_PERCENT, Role.PLAIN, value);
    }

    public TableBuilder<R> flag(String column, String heading, Predicate<R> value) {
        return add(column, heading, Type.FLAG, Role.PLAIN, value::test);
    }

    /** A flag by which the whole row is marked. */
    public TableBuilder<R> rowMark(String column, String heading, Predicate<R> value) {
        return add(column, heading, Type.FLAG, Role.ROW_MARK, value::test);
    }

    public TableBuilder<R> day(String column, String heading, Function<R, LocalDate> value) {
        return add(column, heading, Type.DAY, Role.PLAIN, value);
    }

    public TableBuilder<R> minute(String column, String heading, Function<R, LocalDateTime> value) {
        return add(column, heading, Type.MINUTE, Role.PLAIN, value);
    }

    /**
     * @param value a moment, or a day where a whole day is meant
     */
    public TableBuilder<R> second(String column, String heading, Function<R, Temporal> value) {
        return add(column, heading, Type.SECOND, Role.PLAIN, value);
    }

    private TableBuilder<R> add(
            String column, String heading, Type type, Role role, Function<R, ?> value) {
        columns.add(new Column<>(column, heading, type, role, value));
        return this;
    }

    /** The table of these rows, which are made one after the other. */
    public Table<R> rows(Table.Rows<R> rows) {
        return new Table<>(name, title, columns, -1, rows);
    }

    public Table<R> rows(List<R> rows) {
        return new Table<>(
                name,
                title,
                columns,
                rows.size(),
                taker -> {
                    for (R row : rows) {
                        taker.take(row);
                    }
                });
    }
}
