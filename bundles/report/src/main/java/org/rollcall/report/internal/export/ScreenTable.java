package org.rollcall.report.internal.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.rollcall.api.report.ExportTable;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.Column.Role;
import org.rollcall.report.internal.table.Column.Type;
import org.rollcall.report.internal.table.Table;

/** A table of the screen as a table of columns. */
final class ScreenTable {
    private ScreenTable() {}

    static Table<List<Object>> of(ExportTable table) {
        List<Column<? super List<Object>>> columns =
                IntStream.range(0, table.columns().size())
                        .<Column<? super List<Object>>>mapToObj(
                                i -> column(table.columns().get(i), row -> row.get(i)))
                        .toList();
        return new Table<>(
                table.title(),
                table.title(),
                columns,
                table.rows().size(),
                taker -> {
                    for (List<Object> row : table.rows()) {
                        taker.take(row);
                    }
                });
    }

    private static Column<List<Object>> column(
            ExportTable.Column column, Function<List<Object>, Object> value) {
        return switch (column.type()) {
            case TEXT -> column(column, Type.TEXT, value);
            case NUMBER -> column(column, Type.NUMBER, value);
            case PERCENT -> column(column, Type.PERCENT, value);
            case DATE -> column(column, Type.DAY, value);
            case TIME -> column(column, Type.MINUTE, value);
            case FLAG ->
                    column(
                            column,
                            Type.CODE,
                            row -> Boolean.TRUE.equals(value.apply(row)) ? "yes" : "");
        };
    }

    private static Column<List<Object>> column(
            ExportTable.Column column, Type type, Function<List<Object>, Object> value) {
        return new Column<>(column.name(), column.name(), type, Role.PLAIN, value);
    }
}
