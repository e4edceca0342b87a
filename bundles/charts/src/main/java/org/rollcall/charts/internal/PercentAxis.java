package org.rollcall.charts.internal;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;

/** The whole of 0 to 100 %, always, with room for a mark at either end. */
final class PercentAxis extends DefaultNumericAxis {
    private static final long serialVersionUID = 1L;
    private static final double ROOM = 5;
    private static final int STEP = 20;

    PercentAxis() {
        super("Attendance so far", "%");
        setMinorTickCount(0);
        showAll();
    }

    void showAll() {
        setAutoRanging(false);
        set(-ROOM, 100 + ROOM);
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
        for (int percent = 0; percent <= 100; percent += STEP) {
            values.add(percent);
        }
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList values) {
        // Twenties are enough to read by; the exact value is under the pointer.
    }
}
