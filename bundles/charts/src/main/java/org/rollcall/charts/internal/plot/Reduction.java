package org.rollcall.charts.internal.plot;

import java.util.Arrays;

/**
 * A line through many points, reduced to what can be seen: of each column of pixels its first,
 * lowest, highest and last point. The line drawn through these covers the same pixels.
 */
final class Reduction {
    private static final int PER_COLUMN = 4;

    private final double[] xs;
    private final double[] ys;
    private int count;

    private Reduction(int most) {
        xs = new double[most];
        ys = new double[most];
    }

    double[] xs() {
        return xs;
    }

    double[] ys() {
        return ys;
    }

    int count() {
        return count;
    }

    /**
     * The points in sight and one beyond each end, in pixels.
     *
     * @param at values on the horizontal scale, ascending
     * @param values on the vertical scale, as many
     */
    static Reduction of(long[] at, double[] values, Area area) {
        int from = Math.max(0, first(at, area.x().from()) - 1);
        int to = Math.min(at.length, first(at, Math.nextUp(area.x().to())) + 1);
        int columns = (int) Math.ceil(area.width());
        if (to - from <= PER_COLUMN * columns) {
            var all = new Reduction(Math.max(0, to - from));
            for (int i = from; i < to; i++) {
                all.add(area.x(at[i]), area.y(values[i]));
            }
            return all;
        }
        // Points beyond the ends have columns of their own.
        var reduced = new Reduction(PER_COLUMN * (columns + 4));
        for (int i = from; i < to; ) {
            i = reduced.column(at, values, i, to, area);
        }
        return reduced;
    }

    private int column(long[] at, double[] values, int from, int to, Area area) {
        double column = Math.floor(area.x(at[from]));
        double end = area.xValue(column + 1);
        int low = from;
        int high = from;
        int i = from + 1;
        while (i < to && at[i] < end) {
            if (values[i] < values[low]) {
                low = i;
            }
            if (values[i] > values[high]) {
                high = i;
            }
            i++;
        }
        int last = i - 1;
        add(area.x(at[from]), area.y(values[from]));
        addBetween(at, values, Math.min(low, high), from, last, area);
        addBetween(at, values, Math.max(low, high), from, last, area);
        if (last > from) {
            add(area.x(at[last]), area.y(values[last]));
        }
        return i;
    }

    private void addBetween(long[] at, double[] values, int i, int first, int last, Area area) {
        if (i > first && i < last) {
            add(area.x(at[i]), area.y(values[i]));
        }
    }

    private void add(double x, double y) {
        if (count == xs.length) {
            throw new IllegalStateException("More columns than pixels");
        }
        xs[count] = x;
        ys[count] = y;
        count++;
    }

    /** Index of the first value that is not below a bound. */
    static int first(long[] ascending, double bound) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Index of the first value that is not below a bound. */
    static int first(int[] ascending, int bound) {
        int found = Arrays.binarySearch(ascending, bound);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public String toString() {
        return "x "
                + Arrays.toString(Arrays.copyOf(xs, count))
                + ", y "
                + Arrays.toString(Arrays.copyOf(ys, count));
    }
}
