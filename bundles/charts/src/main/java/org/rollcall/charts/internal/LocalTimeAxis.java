package org.rollcall.charts.internal;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import javafx.util.StringConverter;

/**
 * An axis of local times, in seconds as if the zone were UTC. ChartFX's own time axis assumes a
 * fixed zone offset and lays ticks by decimal steps.
 */
final class LocalTimeAxis extends DefaultNumericAxis {
    /** Room that a label takes, in pixels. */
    private static final double LABEL_WIDTH = 78;

    private static final long serialVersionUID = 1L;

    private transient DateTicks ticks = DateTicks.of(0, 1, 1);

    LocalTimeAxis() {
        super();
        setName(null);
        setUnit(null);
        setAutoRanging(false);
        setTickLabelFormatter(
                new StringConverter<Number>() {
                    @Override
                    public String toString(Number second) {
                        return ticks.step().label(second.longValue());
                    }

                    @Override
                    public Number fromString(String text) {
                        throw new UnsupportedOperationException("An axis label is never read");
                    }
                });
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
        int most = (int) Math.max(1, range.getAxisLength() / LABEL_WIDTH);
        ticks = DateTicks.of(range.getLowerBound(), range.getUpperBound(), most);
        ticks.seconds().forEach(second -> values.add(second.doubleValue()));
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList values) {
        // Between two round dates there is nothing worth a tick.
    }
}
