package org.rollcall.charts.internal.frame;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.util.List;
import javafx.util.StringConverter;
import org.rollcall.charts.internal.plot.Scale;
import org.rollcall.charts.internal.plot.Window;

/**
 * A ChartFX axis whose labels a plot's scale gives. ChartFX keeps its tick marks as long as they
 * lie at the same values; students, weeks and modules all lie at 0, 1, 2 and so on, so here tick
 * marks are kept only as long as their labels are the same too.
 */
final class PlotAxis extends DefaultNumericAxis {
    private static final double LABEL_EMS = 3;
    private static final long serialVersionUID = 1L;

    private transient Scale scale;
    private transient List<Scale.Tick> ticks = List.of();
    private double em = 12;

    PlotAxis() {
        super();
        setUnit(null);
        setAutoRanging(false);
        setMinorTickCount(0);
        setTickLabelFormatter(
                new StringConverter<Number>() {
                    @Override
                    public String toString(Number value) {
                        return label(value.doubleValue());
                    }

                    @Override
                    public Number fromString(String text) {
                        throw new UnsupportedOperationException("An axis label is never read");
                    }
                });
    }

    void show(Scale newScale, Window sight, double newEm) {
        boolean other = newScale != scale || newEm != em;
        scale = newScale;
        em = newEm;
        // Labels at the ends may stand out by half their width.
        setAxisPadding(LABEL_EMS * em);
        setName(scale.name().isEmpty() ? null : scale.name());
        set(sight.from(), sight.to());
        if (other) {
            // The range may be the same, and the labels others.
            invalidateRange();
            forceRedraw();
        }
    }

    /** Forgets the plot: nothing of it stays, in memory or drawn. */
    void forget() {
        scale = null;
        forgetTicks();
        setName(null);
        clearAxisCanvas(
                getCanvas().getGraphicsContext2D(),
                getCanvas().getWidth(),
                getCanvas().getHeight());
    }

    private void forgetTicks() {
        ticks = List.of();
        getTickMarkValues().clear();
        getTickMarks().clear();
    }

    Window sight() {
        return new Window(getMin(), getMax());
    }

    private String label(double value) {
        for (Scale.Tick tick : ticks) {
            if (tick.at() == value) {
                return tick.label();
            }
        }
        return "";
    }

    @Override
    protected void updateMajorTickMarks(AxisRange range) {
        List<Scale.Tick> now =
                scale == null
                        ? List.of()
                        : scale.ticks(
                                new Window(range.getLowerBound(), range.getUpperBound()),
                                range.getAxisLength(),
                                em);
        if (!now.equals(ticks)) {
            // Else ChartFX would keep the labels of before at the same values.
            forgetTicks();
            ticks = now;
        }
        super.updateMajorTickMarks(range);
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
        ticks.forEach(tick -> values.add(tick.at()));
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList values) {
        // Between two round values there is nothing worth a tick.
    }
}
