package org.rollcall.charts.internal.frame;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.plot.DataTable;

/** The data behind a chart as a table; rows are made when they come into sight. */
final class TablePane {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableView<Integer> view = new TableView<>();
    private final DataTable data;

    TablePane(DataTable data, String title) {
        this.data = data;
        view.setId("chart-table");
        view.setAccessibleText(title);
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.setItems(FXCollections.observableList(new Numbers(data.rows())));
        for (int i = 0; i < data.columns().size(); i++) {
            int index = i;
            var column = new TableColumn<Integer, String>(data.columns().get(i));
            column.setSortable(false);
            column.setReorderable(false);
            column.setPrefWidth(Math.max(70, 18 + 8.5 * longest(i)));
            column.setCellValueFactory(
                    cell ->
                            new ReadOnlyStringWrapper(
                                    data.row().apply(cell.getValue()).get(index)));
            view.getColumns().add(column);
        }
        view.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (COPY.match(event)) {
                        copy();
                        event.consume();
                    }
                });
        view.setAccessibleHelp(Words.T.get("frame.table.help"));
    }

    TableView<Integer> node() {
        return view;
    }

    /** Copies the selected rows, or all where none is selected. */
    void copy() {
        List<Integer> selected = List.copyOf(view.getSelectionModel().getSelectedItems());
        var content = new ClipboardContent();
        content.putString(data.tabSeparated(selected.isEmpty() ? view.getItems() : selected));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private int longest(int column) {
        int longest = data.columns().get(column).length();
        for (int row = 0; row < Math.min(20, data.rows()); row++) {
            longest = Math.max(longest, data.row().apply(row).get(column).length());
        }
        return Math.min(40, longest);
    }

    /** 0, 1, 2 and so on, without holding them. */
    private static final class Numbers extends AbstractList<Integer> implements RandomAccess {
        private final int size;

        Numbers(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
