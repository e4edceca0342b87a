package org.rollcall.charts.internal;

import io.fair_acc.chartfx.plugins.DataPointTooltip;
import io.fair_acc.chartfx.renderer.Renderer;
import io.fair_acc.dataset.DataSet;
import java.util.stream.Stream;
import javafx.geometry.Point2D;

/** Says what is behind the point under the pointer. */
final class PointTooltip extends DataPointTooltip {
    private static final int PICKING_PIXELS = 14;

    PointTooltip() {
        super(PICKING_PIXELS);
    }

    @Override
    protected Stream<DataPoint> getPointsCloseToCursor(
            DataSet dataset, Renderer renderer, Point2D pointer) {
        // Only sessions have an explanation; the line through them and the levels have none.
        boolean explained = dataset.getDataCount() > 0 && dataset.getDataLabel(0) != null;
        return explained
                ? super.getPointsCloseToCursor(dataset, renderer, pointer)
                : Stream.empty();
    }

    @Override
    protected String formatLabel(DataPoint point) {
        return point.label;
    }
}
