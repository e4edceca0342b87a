package org.rollcall.kit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.rollcall.kit.selection.Memory;

/**
 * Remembers a table's columns: their order, widths, which are shown, what it is sorted by, and
 * which are frozen. As text: {@code id:width:shown;…|id:ascending;…|frozen}, widths in em; see
 * {@link Pins#chosenProperty}.
 */
final class ColumnMemory<R> {
    private final TableView<R> table;
    private final Widths<R> widths;
    private final Pins<R> pins;
    private final Memory memory;
    private final String key;
    private boolean restoring;

    ColumnMemory(DataTable<R> of, Memory memory) {
        table = of.node();
        widths = of.widths();
        pins = of.pins();
        this.memory = memory;
        key = "table." + table.getId();
        restore();
        table.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> save());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<R, ?>>) change -> save());
        pins.chosenProperty().addListener((property, before, now) -> save());
        for (TableColumn<R, ?> column : table.getColumns()) {
            column.widthProperty().addListener((property, before, now) -> save());
            column.visibleProperty().addListener((property, before, now) -> save());
            column.sortTypeProperty().addListener((property, before, now) -> save());
        }
    }

    private void save() {
        if (!restoring) {
            memory.put(key, text());
        }
    }

    /** The columns as they are now. */
    String text() {
        String columns =
                table.getColumns().stream()
                        .map(
                                column ->
                                        "%s:%.2f:%b"
                                                .formatted(
                                                        column.getId(),
                                                        widths.own(column),
                                                        column.isVisible()))
                        .collect(Collectors.joining(";"));
        String sorting =
                table.getSortOrder().stream()
                        .map(
                                column ->
                                        column.getId()
                                                + ":"
                                                + (column.getSortType() == SortType.ASCENDING))
                        .collect(Collectors.joining(";"));
        return columns + "|" + sorting + "|" + pins.chosenProperty().get();
    }

    /** Arranges the columns as {@link #text} told, and remembers that. */
    void apply(String text) {
        arrange(text);
        save();
    }

    private void restore() {
        arrange(memory.text(key).orElse(""));
    }

    private void arrange(String text) {
        String[] halves = text.split("\\|", -1);
        // Earlier versions froze nothing by choice, and wrote two parts.
        if (halves.length != 2 && halves.length != 3) {
            return;
        }
        restoring = true;
        try {
            var byId = new HashMap<String, TableColumn<R, ?>>();
            table.getColumns().forEach(column -> byId.put(column.getId(), column));
            var order = new ArrayList<TableColumn<R, ?>>();
            for (String part : halves[0].split(";")) {
                String[] values = part.split(":");
                TableColumn<R, ?> column = byId.remove(values[0]);
                if (column != null && values.length == 3) {
                    widths.restore(column, Double.parseDouble(values[1]));
                    column.setVisible(Boolean.parseBoolean(values[2]));
                    order.add(column);
                }
            }
            // Columns that are new since then come last.
            table.getColumns().stream().filter(byId::containsValue).forEach(order::add);
            table.getColumns().setAll(order);
            var sorting = new ArrayList<TableColumn<R, ?>>();
            for (String part : halves[1].split(";")) {
                String[] values = part.split(":");
                order.stream()
                        .filter(column -> column.getId().equals(values[0]) && values.length == 2)
                        .forEach(
                                column -> {
                                    column.setSortType(
                                            Boolean.parseBoolean(values[1])
                                                    ? SortType.ASCENDING
                                                    : SortType.DESCENDING);
                                    sorting.add(column);
                                });
            }
            table.getSortOrder().setAll(List.copyOf(sorting));
            pins.chosenProperty().set(halves.length == 3 ? halves[2] : "");
        } catch (NumberFormatException e) {
            // What an earlier version wrote: the table starts as it came.
            table.getSortOrder().clear();
        } finally {
            restoring = false;
        }
    }
}
