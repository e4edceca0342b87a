package org.rollcall.charts.internal;

import io.fair_acc.chartfx.axes.Axis;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import javafx.scene.control.Label;

/** Names the level lines at the right end of the chart, one out of the other's way. */
final class LevelLabels extends ChartPlugin {
    private static final double GAP = 2;

    private final Axis percent;
    private final Label module = label("trend-module-label");
    private final Label threshold = label("trend-threshold-label");
    private double moduleLevel = Double.NaN;
    private double thresholdLevel = Double.NaN;

    LevelLabels(Axis percent) {
        this.percent = percent;
        getChartChildren().addAll(module, threshold);
    }

    void show(double moduleAt, String moduleText, double thresholdAt, String thresholdText) {
        moduleLevel = moduleAt;
        thresholdLevel = thresholdAt;
        module.setText(moduleText);
        threshold.setText(thresholdText);
    }

    @Override
    public void layoutChildren() {
        if (getChart() == null) {
            return;
        }
        // The higher line is named above itself, the lower one below, so that they never overlap.
        boolean moduleAbove = !(moduleLevel < thresholdLevel);
        place(module, moduleLevel, moduleAbove);
        place(threshold, thresholdLevel, !moduleAbove);
    }

    private void place(Label label, double level, boolean above) {
        label.setVisible(!Double.isNaN(level));
        if (Double.isNaN(level)) {
            return;
        }
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        double canvasWidth = getChart().getCanvas().getWidth();
        double canvasHeight = getChart().getCanvas().getHeight();
        double line = percent.getDisplayPosition(level);
        double y = above ? line - height - GAP : line + GAP;
        y = Math.max(0, Math.min(canvasHeight - height, y));
        label.resizeRelocate(canvasWidth - width - 4, y, width, height);
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().addAll("trend-level-label", style);
        label.setManaged(false);
        label.setMouseTransparent(true);
        return label;
    }
}
