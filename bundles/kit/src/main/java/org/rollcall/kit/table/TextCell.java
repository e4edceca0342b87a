package org.rollcall.kit.table;

import javafx.scene.control.TableCell;

/** A cell that says its value in words, and under the pointer what it was made of. */
final class TextCell<R, V> extends TableCell<R, V> {
    private final Column<R, V> column;

    TextCell(Column<R, V> column) {
        this.column = column;
        if (column.isNumber()) {
            getStyleClass().add("number-cell");
        }
        if (column.explains() || !column.isNumber()) {
            CellHint.on(this, this::words);
        }
    }

    @Override
    protected void updateItem(V value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            setText(null);
            return;
        }
        setText(column.textOf(value));
    }

    private String words() {
        if (getText() == null) {
            return "";
        }
        R row = getTableRow() == null ? null : getTableRow().getItem();
        String explanation = row == null ? "" : column.explain(row);
        return explanation.isEmpty() ? getText() : explanation;
    }
}
