package org.rollcall.api.chart;

import java.util.List;
import org.rollcall.api.analytics.Ratio;

/**
 * For the chart {@code funnel}: shares against the number of rows they were counted over, with the
 * limits within which they lie by chance, 95 % and 99.8 %, around the overall share. Clicking a
 * point selects its key.
 *
 * @param points shares with at least one row
 * @param overall the share around which the limits lie
 * @param series names of the series that points belong to; one or two
 */
public record Funnel(List<Point> points, Ratio overall, List<String> series) {
    public static final String KIND = "funnel";

    public Funnel {
        points = List.copyOf(points);
        series = List.copyOf(series);
    }

    /**
     * @param key what selecting the point tells, such as a student's id
     * @param label who or what it is
     * @param series index into the series
     */
    public record Point(String key, String label, Ratio share, int series) {}
}
