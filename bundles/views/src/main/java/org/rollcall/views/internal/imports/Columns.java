package org.rollcall.views.internal.imports;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Makes columns of plain values. */
final class Columns {
    private Columns() {}

    static <R> void text(
            TableView<R> table, String title, double width, Function<R, String> value) {
        column(table, title, width, value).setComparator(String.CASE_INSENSITIVE_ORDER);
    }

    static <R> void number(
            TableView<R> table, String title, double width, ToLongFunction<R> value) {
        Columns.<R, Long>column(table, title, width, value::applyAsLong)
                .getStyleClass()
                .add("number-column");
    }

    private static <R, T> TableColumn<R, T> column(
            TableView<R> table, String title, double width, Function<R, T> value) {
        var column = new TableColumn<R, T>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }
}
