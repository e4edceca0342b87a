package org.rollcall.kit.table;

import java.util.function.Supplier;
import javafx.scene.control.Cell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Words about a cell under the pointer. A tooltip is a window of its own, and most cells are never
 * pointed at: each gets its own when the pointer first comes to it.
 */
public final class CellHint {
    private CellHint() {}

    /**
     * @param words asked each time; empty for none
     */
    public static void on(Cell<?> cell, Supplier<String> words) {
        cell.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                event -> {
                    if (words.get().isEmpty()) {
                        cell.setTooltip(null);
                    } else if (cell.getTooltip() == null) {
                        cell.setTooltip(tooltip(words));
                    }
                });
    }

    private static Tooltip tooltip(Supplier<String> words) {
        var tooltip = new Tooltip();
        // Cells get other rows while the table is scrolled.
        tooltip.setOnShowing(event -> tooltip.setText(words.get()));
        return tooltip;
    }
}
