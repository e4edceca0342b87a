package org.rollcall.kit.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A row whose first cells stay in sight when the table is scrolled to the right, and whose figures
 * are seen whole or not at all: the start of one would read as another.
 *
 * @param <R> a row
 */
class PinnedRow<R> extends TableRow<R> {
    private final Pins<R> pins;
    private final Map<TableColumn<R, ?>, TableCell<R, ?>> cells = new HashMap<>();

    /** Paints over what the pinned cells stand on, in the colours of the row. */
    private final Region ground = new Region();

    private final Region colours = new Region();

    /**
     * Holds the cells that are pinned. Where rows are of one height, a row takes cells that are
     * scrolled away out of its children; those that stand elsewhere it leaves alone.
     */
    private final Pane pinned =
            new Pane(ground, colours) {
                @Override
                protected void layoutChildren() {
                    // The row places the cells.
                }
            };

    PinnedRow(Pins<R> pins) {
        this.pins = pins;
        pinned.getStyleClass().add("pinned-cells");
        pinned.setManaged(false);
        pinned.setPickOnBounds(false);
        pinned.setViewOrder(-1);
        ground.getStyleClass().add("pinned-ground");
        ground.setManaged(false);
        colours.getStyleClass().add("pinned-colours");
        colours.setManaged(false);
        colours.backgroundProperty().bind(backgroundProperty());
        ground.setMouseTransparent(true);
        colours.setMouseTransparent(true);
    }

    /** Takes over a cell that was made for this row. */
    void own(TableColumn<R, ?> column, TableCell<R, ?> cell) {
        TableCell<R, ?> former = cells.put(column, cell);
        if (former != null && former != cell) {
            pinned.getChildren().remove(former);
        }
    }

    @Override
    protected void layoutChildren() {
        if (pinned.getParent() != this) {
            getChildren().add(pinned);
        }
        cells.forEach(this::place);
        super.layoutChildren();
        double shift = pins.shift();
        boolean moved = shift > 0;
        pinned.setTranslateX(shift);
        ground.setVisible(moved);
        colours.setVisible(moved);
        ground.resizeRelocate(pins.from(), 0, pins.width(), getHeight());
        colours.resizeRelocate(pins.from(), 0, pins.width(), getHeight());
        double x = 0;
        var shown = new HashSet<Node>();
        for (TableColumn<R, ?> column : getTableView().getVisibleLeafColumns()) {
            double width = snapSizeX(column.getWidth());
            TableCell<R, ?> cell = cells.get(column);
            if (cell != null) {
                shown.add(cell);
                if (cell.getParent() == pinned) {
                    cell.resizeRelocate(x, 0, width, getHeight());
                    cell.setOpacity(1);
                } else {
                    cell.setOpacity(isFigure(cell) && pins.isCut(x, x + width) ? 0 : 1);
                }
            }
            x += width;
        }
        pinned.getChildren().removeIf(node -> node instanceof TableCell && !shown.contains(node));
    }

    /** Puts a cell among the pinned ones, or back into the row, which then adds it if seen. */
    private void place(TableColumn<R, ?> column, TableCell<R, ?> cell) {
        boolean pin = pins.isPinned(column);
        if (pin && cell.getParent() != pinned) {
            pinned.getChildren().add(cell);
        } else if (!pin && cell.getParent() == pinned) {
            pinned.getChildren().remove(cell);
        }
    }

    private static boolean isFigure(TableCell<?, ?> cell) {
        return cell.getStyleClass().contains("number-column")
                || cell.getText() != null && ColumnSize.isFigure(cell.getText());
    }
}
