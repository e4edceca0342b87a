package org.rollcall.charts.internal.plot;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Local time, in seconds as if the zone were UTC, so that a change of the clocks neither shifts nor
 * stretches anything. ChartFX's own time axis assumes a fixed zone offset.
 *
 * @param name what the axis says, such as over which days each point counts
 */
record TimeScale(String name, Window whole) implements Scale {
    private static final double LETTER_EMS = 0.52;
    private static final double GAP_EMS = 0.9;
    private static final double HALF_A_DAY = 43_200;

    /**
     * A scale from one time to another, with a little room on both sides.
     *
     * @param right room on the right, as a part of the range
     */
    static TimeScale of(String name, long first, long last, double right) {
        double range = last - (double) first;
        return new TimeScale(
                name,
                new Window(
                        first - Math.max(HALF_A_DAY, range * 0.02),
                        last + Math.max(HALF_A_DAY, range * right)));
    }

    static long second(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }

    @Override
    public double least() {
        return HALF_A_DAY;
    }

    @Override
    public List<Tick> ticks(Window sight, double pixels, double em) {
        var ticks =
                DateTicks.of(
                        sight.from(),
                        sight.to(),
                        step -> (int) (pixels / em / (step.letters() * LETTER_EMS + GAP_EMS)));
        return IntStream.range(0, ticks.seconds().size())
                .mapToObj(i -> new Tick(ticks.seconds().get(i), ticks.label(i)))
                .toList();
    }
}
