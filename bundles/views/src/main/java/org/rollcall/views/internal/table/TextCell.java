package org.rollcall.views.internal.table;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** A cell that says its value in words, and under the pointer what it was made of. */
final class TextCell<R, V> extends TableCell<R, V> {
    private final Column<R, V> column;
    private Tooltip tooltip;

    TextCell(Column<R, V> column) {
        this.column = column;
        if (column.isNumber()) {
            getStyleClass().add("number-cell");
        }
    }

    @Override
    protected void updateItem(V value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        setText(column.textOf(value));
        if (column.explains() || !column.isNumber()) {
            setTooltip(tooltip());
        }
    }

    private Tooltip tooltip() {
        if (tooltip == null) {
            tooltip = new Tooltip();
            // Asked for when it shows: most cells are never pointed at.
            tooltip.setOnShowing(event -> tooltip.setText(words()));
        }
        return tooltip;
    }

    private String words() {
        R row = getTableRow() == null ? null : getTableRow().getItem();
        String explanation = row == null ? "" : column.explain(row);
        return explanation.isEmpty() ? String.valueOf(getText()) : explanation;
    }
}
