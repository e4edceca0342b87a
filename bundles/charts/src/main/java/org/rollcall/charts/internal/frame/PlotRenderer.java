package org.rollcall.charts.internal.frame;

import io.fair_acc.chartfx.axes.Axis;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.renderer.spi.AbstractRenderer;

/** Lets a plot draw itself on a ChartFX chart's canvas. */
final class PlotRenderer extends AbstractRenderer<PlotRenderer> {
    private final Runnable draw;

    PlotRenderer(Runnable draw) {
        this.draw = draw;
    }

    @Override
    protected PlotRenderer getThis() {
        return this;
    }

    @Override
    public void updateAxisRange(Axis axis, AxisRange range) {
        // What is in sight, the user says, not the data.
    }

    @Override
    public void render() {
        draw.run();
    }
}
