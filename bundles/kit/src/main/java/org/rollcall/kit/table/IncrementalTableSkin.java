package org.rollcall.kit.table;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Makes a table's rows a few in a frame, from the top. A row of a dozen cells is dear to make, and
 * a screen full of them at once would let the window stand still for longer than a frame may take.
 * Used on the FX thread.
 *
 * @param <R> a row
 */
final class IncrementalTableSkin<R> extends TableViewSkin<R> {
    private static final int ROWS_A_FRAME = 6;

    /** Until the style sheet says how tall rows are. */
    private static final double USUAL_ROW = 24;

    private final Pins<R> pins;
    private final ScrollBar bar;

    IncrementalTableSkin(TableView<R> table, Pins<R> pins) {
        super(table);
        this.pins = pins;
        bar =
                getVirtualFlow().getChildrenUnmodifiable().stream()
                        .filter(
                                node ->
                                        node instanceof ScrollBar found
                                                && found.getOrientation() == Orientation.HORIZONTAL)
                        .map(ScrollBar.class::cast)
                        .findFirst()
                        .orElseThrow();
        bar.valueProperty().addListener(property -> pin());
        // It comes and goes while rows are laid out, which then is too late for them.
        bar.visibleProperty().addListener(property -> Platform.runLater(this::pinAgain));
        bar.widthProperty().addListener(property -> Platform.runLater(this::pinAgain));
        pins.chosenProperty().addListener(property -> pinAgain());
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        super.layoutChildren(x, y, width, height);
        pin();
    }

    /** Columns that stay in sight follow what is scrolled; rows are laid out then anyway. */
    private void pin() {
        boolean scrolls = bar.isVisible();
        pins.update(scrolls ? bar.getValue() : 0, scrolls ? bar.getWidth() : Double.MAX_VALUE);
        getChildren().stream().filter(TableHeaderRow.class::isInstance).forEach(pins::moveHeadings);
    }

    @Override
    protected VirtualFlow<TableRow<R>> createVirtualFlow() {
        return new Flow<>();
    }

    private void pinAgain() {
        pin();
        getVirtualFlow()
                .lookupAll(".table-row-cell")
                .forEach(row -> ((Parent) row).requestLayout());
    }

    /** The rows, the last of which may be still to come. */
    static final class Flow<R> extends VirtualFlow<TableRow<R>> {
        private static final double EVERYTHING = Double.MAX_VALUE;

        private final List<Runnable> waiting = new ArrayList<>();
        private double whole;
        private double reached = ROWS_A_FRAME * USUAL_ROW;
        private boolean asked;

        /** Runs something as soon as all rows are there: at once, if they are. */
        void whenUnfolded(Runnable action) {
            if (reached < EVERYTHING) {
                waiting.add(action);
            } else {
                action.run();
            }
        }

        /** Index of the last row that will be in sight if nobody scrolls. */
        int last(int first) {
            return first + (int) Math.ceil(whole / rowHeight()) - 1;
        }

        /** Height of a row, in pixels. */
        private double rowHeight() {
            return getFixedCellSize() > 0 ? getFixedCellSize() : USUAL_ROW;
        }

        @Override
        public void resize(double width, double height) {
            whole = height;
            super.resize(width, Math.min(height, reached));
        }

        /** The table puts what is smaller than its room into the middle; rows belong to the top. */
        @Override
        public void relocate(double x, double y) {
            super.relocate(x, snapPositionY(y - (whole - getHeight()) / 2));
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            // Without rows there is nothing to make, and it goes on when they come.
            if (reached < EVERYTHING && getCellCount() > 0 && !asked) {
                asked = true;
                Platform.runLater(this::unfold);
            }
        }

        private void unfold() {
            asked = false;
            reached += ROWS_A_FRAME * rowHeight();
            if (reached >= whole) {
                reached = EVERYTHING; // Once is enough: from now on there are rows to reuse.
            }
            resize(getWidth(), whole);
            requestLayout();
            if (reached == EVERYTHING) {
                List.copyOf(waiting).forEach(Platform::runLater);
                waiting.clear();
            }
        }
    }
}
