package org.rollcall.views.internal.attendance;

import javafx.scene.control.TableCell;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.rollcall.api.analytics.Interval;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.kit.table.CellHint;
import org.rollcall.kit.text.Explain;

/**
 * The percentage on a line from 0 to 100, the Wilson interval around it as a bar, and the threshold
 * as a tick. The text of the value is for screen readers and copies.
 */
final class IntervalCell extends TableCell<AttendanceRow, String> {
    private final Region track = part("interval-track");
    private final Region bar = part("interval-bar");
    private final Region point = part("interval-point");
    private final Region threshold = part("interval-threshold");
    private final Pane line =
            new Pane(track, bar, threshold, point) {
                @Override
                protected void layoutChildren() {
                    place();
                }
            };
    private AttendanceRow row;

    IntervalCell() {
        line.setMinSize(0, 0);
        line.prefWidthProperty().bind(widthProperty().subtract(16));
        CellHint.on(
                this,
                () ->
                        getGraphic() == null
                                ? ""
                                : Explain.interval(row.figure().attendance(), row.basis()));
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        row = empty || getTableRow() == null ? null : getTableRow().getItem();
        boolean shown = row != null && text != null && !text.isEmpty();
        setGraphic(shown ? line : null);
        setAccessibleText(text);
        line.requestLayout();
    }

    private void place() {
        if (row == null) {
            return;
        }
        Ratio ratio = row.figure().attendance();
        Interval interval = ratio.wilson(Ratio.CONFIDENCE).orElse(new Interval(0, 0));
        double width = line.getWidth();
        double middle = line.getHeight() / 2;
        double scale = width / 100;
        track.resizeRelocate(0, middle - 1, width, 2);
        bar.resizeRelocate(
                interval.low() * scale,
                middle - 3,
                Math.max(2, (interval.high() - interval.low()) * scale),
                6);
        double at = ratio.percent().orElse(0) * scale;
        point.resizeRelocate(at - 1.5, middle - 6, 3, 12);
        double limit = row.basis().query().threshold() * scale;
        threshold.resizeRelocate(limit - 0.5, middle - 8, 1, 16);
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        return part;
    }
}
