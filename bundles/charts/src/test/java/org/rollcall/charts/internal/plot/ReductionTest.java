package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReductionTest {
    private static final int WIDTH = 400;

    @Test
    void fewPointsAreAllKept() {
        long[] at = {0, 10, 20, 30};
        double[] values = {1, 5, 2, 4};
        var area = new Area(0, 0, WIDTH, 100, new Window(0, 30), new Window(0, 10), 12);

        var reduced = Reduction.of(at, values, area);

        assertEquals(4, reduced.count());
        assertEquals(WIDTH / 3.0, reduced.xs()[1], 1e-9);
        assertEquals(50, reduced.ys()[1], 1e-9);
    }

    @Test
    void everyColumnKeepsItsHighestAndLowestPoint() {
        int count = 100_000;
        var random = new Random(1);
        long[] at = IntStream.range(0, count).mapToLong(i -> i * 60L).toArray();
        double[] values = random.doubles(count, 40, 60).toArray();
        values[54_321] = 99;
        values[77_777] = 1;
        var area = new Area(0, 0, WIDTH, 100, new Window(0, at[count - 1]), new Window(0, 100), 12);

        var reduced = Reduction.of(at, values, area);

        assertTrue(reduced.count() <= 4 * (WIDTH + 1), () -> "points " + reduced.count());
        var lows = new double[WIDTH + 1];
        var highs = new double[WIDTH + 1];
        fill(
                lows,
                highs,
                IntStream.range(0, count).mapToDouble(i -> area.x(at[i])).toArray(),
                IntStream.range(0, count).mapToDouble(i -> area.y(values[i])).toArray(),
                count);
        var reducedLows = new double[WIDTH + 1];
        var reducedHighs = new double[WIDTH + 1];
        fill(reducedLows, reducedHighs, reduced.xs(), reduced.ys(), reduced.count());
        for (int column = 0; column <= WIDTH; column++) {
            assertEquals(lows[column], reducedLows[column], 1e-9, "column " + column);
            assertEquals(highs[column], reducedHighs[column], 1e-9, "column " + column);
        }
    }

    @Test
    void onePointBeyondEachEndLetsTheLineGoOn() {
        long[] at = {0, 100, 200, 300, 400};
        double[] values = {1, 2, 3, 4, 5};
        var area = new Area(0, 0, WIDTH, 100, new Window(150, 250), new Window(0, 10), 12);

        var reduced = Reduction.of(at, values, area);

        assertEquals(3, reduced.count());
        assertTrue(reduced.xs()[0] < 0);
        assertTrue(reduced.xs()[2] > WIDTH);
    }

    private static void fill(double[] lows, double[] highs, double[] xs, double[] ys, int count) {
        java.util.Arrays.fill(lows, Double.MAX_VALUE);
        java.util.Arrays.fill(highs, -Double.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            int column = (int) Math.floor(xs[i]);
            lows[column] = Math.min(lows[column], ys[i]);
            highs[column] = Math.max(highs[column], ys[i]);
        }
    }
}
