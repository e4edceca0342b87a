package org.rollcall.charts.internal.frame;

import io.fair_acc.chartfx.plugins.ChartPlugin;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.rollcall.charts.internal.plot.Area;
import org.rollcall.charts.internal.plot.DataPoints;

/** Marks the spot that mouse or keys point at, and says what is behind it. */
final class HoverPlugin extends ChartPlugin {
    private static final double GAP = 8;

    private final Label card = new Label();
    private final Region ring = new Region();
    private final Region range = new Region();
    private int spot = DataPoints.NONE;

    HoverPlugin() {
        card.getStyleClass().add("chart-hover");
        card.setId("chart-hover");
        card.setWrapText(true);
        ring.getStyleClass().add("chart-ring");
        range.getStyleClass().add("chart-range");
        for (Region region : new Region[] {range, ring, card}) {
            region.setManaged(false);
            region.setMouseTransparent(true);
            region.setVisible(false);
            getChartChildren().add(region);
        }
    }

    int spot() {
        return spot;
    }

    /** Points at a spot, or with {@link DataPoints#NONE} at nothing. */
    void at(int newSpot, String text) {
        spot = newSpot;
        card.setText(text);
        card.setVisible(false);
        ring.setVisible(false);
    }

    /** Puts ring and card where the spot is now; a spot out of sight has none. */
    void place(DataPoints spots, Area area) {
        if (spot == DataPoints.NONE) {
            return;
        }
        double x = area.x(spots.x(spot));
        double y = area.y(spots.y(spot));
        boolean seen =
                x >= area.left() - 1
                        && x <= area.right() + 1
                        && y >= area.top() - 1
                        && y <= area.bottom() + 1;
        ring.setVisible(seen);
        card.setVisible(seen);
        if (!seen) {
            return;
        }
        DataPoints.Outline outline = spots.outline(area, spot);
        ring.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("round"), outline.round());
        ring.resizeRelocate(outline.x(), outline.y(), outline.width(), outline.height());
        card.applyCss();
        double width = Math.min(area.width(), Math.ceil(card.prefWidth(-1)));
        double height = Math.ceil(card.prefHeight(width));
        double left = outline.x() + outline.width() + GAP;
        if (left + width > area.right()) {
            left = outline.x() - GAP - width;
        }
        if (left < area.left()) {
            left = Math.max(area.left(), Math.min(area.right() - width, x - width / 2));
        }
        double top = y - height - GAP;
        if (top < area.top()) {
            top = Math.min(y + GAP, Math.max(area.top(), area.bottom() - height));
        }
        card.resizeRelocate(left, top, width, height);
    }

    /** Shows which part of the horizontal scale would be shown. */
    void range(double from, double to, Area area) {
        range.setVisible(true);
        range.resizeRelocate(Math.min(from, to), area.top(), Math.abs(to - from), area.height());
    }

    void noRange() {
        range.setVisible(false);
    }
}
